# breaks: ActorCloseShape, ActorLinkShape
# graph: article
DELETE WHERE { <actor/egypt> owl:sameAs ?o } ;
INSERT DATA { <actor/egypt> skos:closeMatch wd:Q79 , wd:Q85 }
