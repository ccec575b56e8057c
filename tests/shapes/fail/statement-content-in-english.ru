# breaks: StatementContentShape
# graph: article
DELETE WHERE { <statement/a7af3d256b6a2dcd> w:content ?old } ;
INSERT DATA { <statement/a7af3d256b6a2dcd> w:content "Doha hosts talks"@en }
