# breaks: ActorLinkShape
# graph: article
INSERT DATA { <actor/egypt> skos:closeMatch wd:Q85 . }
