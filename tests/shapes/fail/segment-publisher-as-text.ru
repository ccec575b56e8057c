# breaks: SegmentPublisherShape
# graph: article
DELETE WHERE { <article/example#segment-2> schema:publisher ?old } ;
INSERT DATA { <article/example#segment-2> schema:publisher "صحيفة المثال"@ar }
