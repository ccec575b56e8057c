# breaks: StatementParentShape
# graph: article
INSERT DATA { <statement/a7af3d256b6a2dcd> w:parent <statement/5c14fbf2a98bed74> , <statement/a7af3d256b6a2dcd> . }
