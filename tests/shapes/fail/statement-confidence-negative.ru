# breaks: StatementConfidenceShape
# graph: article
DELETE WHERE { <statement/a7af3d256b6a2dcd> w:confidence ?old } ;
INSERT DATA { <statement/a7af3d256b6a2dcd> w:confidence "-0.1"^^xsd:decimal }
