# breaks: ActorTypeShape
# graph: article
DELETE DATA { <actor/egypt> a w:State } ;
INSERT DATA { <actor/egypt> a schema:Country }
