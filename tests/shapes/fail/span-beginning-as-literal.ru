# breaks: TimeSpanBeginningShape
# graph: article
DELETE WHERE { <time/2024-08-20> time:hasBeginning ?old } ;
INSERT DATA { <time/2024-08-20> time:hasBeginning "2024-08-20"^^xsd:date }
