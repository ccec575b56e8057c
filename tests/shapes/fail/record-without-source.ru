# breaks: RecordSourceShape
# graph: wikidata
DELETE WHERE { <item/Q7821917> dcterms:source ?o }
