# breaks: InstantDateShape
# graph: article
DELETE WHERE { <instant/2024-08-20> time:inXSDDate ?old } ;
INSERT DATA { <instant/2024-08-20> time:inXSDDate "2024-08-20T00:00:00"^^xsd:dateTime }
