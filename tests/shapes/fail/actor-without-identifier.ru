# breaks: ActorIdentifierShape
# graph: article
DELETE WHERE { <actor/egypt> dcterms:identifier ?o . }
