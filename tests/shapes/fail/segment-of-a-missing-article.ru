# breaks: SegmentContextShape
# graph: article
DELETE WHERE { <article/example#segment-1> nif:referenceContext ?old } ;
INSERT DATA { <article/example#segment-1> nif:referenceContext <article/other> }
