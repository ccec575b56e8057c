# breaks: StatementSegmentShape
# graph: article
DELETE WHERE { <statement/a7af3d256b6a2dcd> w:inSegment ?o . }
