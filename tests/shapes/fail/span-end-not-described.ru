# breaks: TimeSpanEndShape
# graph: article
DELETE WHERE { <time/2024-08-20> time:hasEnd ?old } ;
INSERT DATA { <time/2024-08-20> time:hasEnd <instant/2024-08-21> }
