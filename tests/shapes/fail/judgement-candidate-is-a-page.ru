# breaks: JudgementCandidateShape
# graph: links
INSERT DATA { <judgement/x-1a2b3c4d5e6f7a8b> w:considered <https://www.wikidata.org/wiki/Q42> }
