# breaks: TimeSpanShape
# graph: article
INSERT DATA { <time/2024-08-20> w:inSegment <article/example#segment-1> . }
