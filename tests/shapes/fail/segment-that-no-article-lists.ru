# breaks: SegmentOwnerShape
# graph: article
DELETE WHERE { <article/example> w:hasSegment <article/example#segment-1> . }
