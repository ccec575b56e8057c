# breaks: StatementCueSpanShape
# graph: article
DELETE WHERE { <statement/a7af3d256b6a2dcd> w:cueSpan ?old } ;
INSERT DATA { <statement/a7af3d256b6a2dcd> w:cueSpan <article/example#segment-2> }
