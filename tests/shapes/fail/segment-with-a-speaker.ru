# breaks: SegmentShape
# graph: article
INSERT DATA { <article/example#segment-1> w:speaker <actor/qatar> . }
