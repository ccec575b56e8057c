# breaks: StatementParentShape
# graph: article
INSERT DATA { <statement/a7af3d256b6a2dcd> w:parent <statement/0000000000000000> . }
