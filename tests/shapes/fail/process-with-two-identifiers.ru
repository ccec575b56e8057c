# breaks: ProcessIdentifierShape
# graph: article
INSERT DATA { <process/gaza-ceasefire-talks> dcterms:identifier "other" . }
