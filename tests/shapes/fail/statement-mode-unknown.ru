# breaks: StatementModeShape
# graph: article
DELETE WHERE { <statement/a7af3d256b6a2dcd> w:mode ?old } ;
INSERT DATA { <statement/a7af3d256b6a2dcd> w:mode mode:quoted }
