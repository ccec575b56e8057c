# breaks: EventIdentifierShape
# graph: article
DELETE WHERE { <event/2777263531437dc4> dcterms:identifier ?o . }
