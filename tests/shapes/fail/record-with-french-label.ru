# breaks: RecordLabelShape
# graph: wikidata
INSERT DATA { <item/Q7821917> skos:prefLabel "Antony"@fr }
