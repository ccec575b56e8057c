# breaks: SegmentBeginShape, SegmentEndShape
# graph: article
DELETE WHERE { <article/example#segment-1> nif:endIndex ?old } ;
INSERT DATA { <article/example#segment-1> nif:endIndex "twenty" }
