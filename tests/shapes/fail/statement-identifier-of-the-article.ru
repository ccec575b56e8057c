# breaks: StatementIdentifierShape
# graph: article
DELETE WHERE { <statement/a7af3d256b6a2dcd> dcterms:identifier ?old } ;
INSERT DATA { <statement/a7af3d256b6a2dcd> dcterms:identifier "s1" }
