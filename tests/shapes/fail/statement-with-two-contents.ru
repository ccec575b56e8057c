# breaks: StatementContentShape
# graph: article
INSERT DATA { <statement/a7af3d256b6a2dcd> w:content "مضمون آخر"@ar . }
