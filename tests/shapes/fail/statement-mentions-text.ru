# breaks: StatementMentionsShape
# graph: article
INSERT DATA { <statement/a7af3d256b6a2dcd> schema:mentions "قطر"@ar . }
