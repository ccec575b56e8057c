# breaks: ActorSameShape
# graph: article
DELETE WHERE { <actor/egypt> owl:sameAs ?old } ;
INSERT DATA { <actor/egypt> owl:sameAs <http://www.wikidata.org/wiki/Q79> }
