# breaks: StatementSelfRelayShape
# graph: article
INSERT DATA { <statement/a7af3d256b6a2dcd> w:via <actor/x-1a2b3c4d5e6f7a8b> . }
