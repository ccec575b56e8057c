# breaks: ArticleSegmentShape, SegmentContextShape, SegmentBeginShape, SegmentEndShape, SegmentRoleShape
# graph: article
INSERT DATA { <article/example> w:hasSegment <article/example#segment-3> . }
