# breaks: StatementNearestViaShape
# graph: article
INSERT DATA { <statement/a7af3d256b6a2dcd> w:via <actor/qatar> ; w:nearestVia <actor/nobody> . }
