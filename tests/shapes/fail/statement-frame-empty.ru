# breaks: StatementFrameShape
# graph: article
DELETE WHERE { <statement/a7af3d256b6a2dcd> w:frame ?old } ;
INSERT DATA { <statement/a7af3d256b6a2dcd> w:frame "" }
