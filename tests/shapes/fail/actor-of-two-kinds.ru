# breaks: ActorTypeShape
# graph: article
INSERT DATA { <actor/egypt> a org:Organization . }
