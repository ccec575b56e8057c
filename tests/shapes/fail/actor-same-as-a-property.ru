# breaks: ActorSameShape
# graph: article
DELETE WHERE { <actor/egypt> owl:sameAs ?old } ;
INSERT DATA { <actor/egypt> owl:sameAs wd:P79 }
