# breaks: RelayedStatementViaShape
# graph: article
INSERT DATA { <statement/a7af3d256b6a2dcd> w:nearestVia <actor/x-2222222222222222> . }
