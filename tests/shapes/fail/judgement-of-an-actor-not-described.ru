# breaks: JudgesShape
# graph: links
DELETE WHERE { <judgement/x-1a2b3c4d5e6f7a8b> w:judges ?o } ;
INSERT DATA { <judgement/x-1a2b3c4d5e6f7a8b> w:judges <actor/nobody> }
