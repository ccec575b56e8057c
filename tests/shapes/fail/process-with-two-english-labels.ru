# breaks: ProcessLabelShape
# graph: article
INSERT DATA { <process/gaza-ceasefire-talks> skos:prefLabel "Truce talks"@en . }
