# breaks: ActorCloseShape
# graph: article
DELETE WHERE { <actor/egypt> owl:sameAs ?o } ;
INSERT DATA { <actor/egypt> skos:closeMatch <https://www.wikidata.org/entity/Q79> }
