# breaks: JudgementScoreShape
# graph: links
DELETE WHERE { <judgement/x-1a2b3c4d5e6f7a8b> w:score ?o } ;
INSERT DATA { <judgement/x-1a2b3c4d5e6f7a8b> w:score 1.2 }
