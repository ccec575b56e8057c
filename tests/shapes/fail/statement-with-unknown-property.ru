# breaks: StatementShape
# graph: article
INSERT DATA { <statement/a7af3d256b6a2dcd> w:topic topic:ceasefire . }
