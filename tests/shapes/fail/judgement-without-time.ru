# breaks: JudgementTimeShape
# graph: links
DELETE WHERE { <judgement/x-1a2b3c4d5e6f7a8b> prov:generatedAtTime ?o }
