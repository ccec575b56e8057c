# breaks: TimeSpanBoundShape
# graph: article
DELETE WHERE { <time/2024-08-20> time:hasBeginning ?b } ;
DELETE WHERE { <time/2024-08-20> time:hasEnd ?e }
