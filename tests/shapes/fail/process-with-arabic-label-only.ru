# breaks: ProcessEnglishLabelShape
# graph: article
DELETE DATA { <process/gaza-ceasefire-talks> skos:prefLabel "Gaza ceasefire talks"@en }
