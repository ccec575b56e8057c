# breaks: StatementSaidShape
# graph: article
DELETE WHERE { <statement/a7af3d256b6a2dcd> w:said ?old } ;
INSERT DATA { <statement/a7af3d256b6a2dcd> w:said "2024-08-20"^^xsd:date }
