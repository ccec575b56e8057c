# breaks: StatementSpeakerShape
# graph: article
DELETE WHERE { <statement/a7af3d256b6a2dcd> w:speaker ?old } ;
INSERT DATA { <statement/a7af3d256b6a2dcd> w:speaker "سلمى حداد"@ar }
