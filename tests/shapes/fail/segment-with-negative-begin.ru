# breaks: SegmentBeginShape
# graph: article
DELETE WHERE { <article/example#segment-1> nif:beginIndex ?old } ;
INSERT DATA { <article/example#segment-1> nif:beginIndex -1 }
