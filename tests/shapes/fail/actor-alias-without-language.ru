# breaks: ActorAliasShape
# graph: article
INSERT DATA { <actor/egypt> skos:altLabel "القاهرة" . }
