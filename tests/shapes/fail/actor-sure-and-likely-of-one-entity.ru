# breaks: ActorSameShape
# graph: article
INSERT DATA { <actor/egypt> skos:closeMatch wd:Q79 . }
