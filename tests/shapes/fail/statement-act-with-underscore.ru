# breaks: StatementActShape
# graph: article
DELETE WHERE { <statement/a7af3d256b6a2dcd> w:act ?old } ;
INSERT DATA { <statement/a7af3d256b6a2dcd> w:act act:call_for }
