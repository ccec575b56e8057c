# breaks: TimeSpanDateShape
# graph: article
DELETE WHERE { <time/2024-08-20> w:date ?old } ;
INSERT DATA { <time/2024-08-20> w:date "2024-08-20" }
