# breaks: SegmentPublishedShape
# graph: article
INSERT DATA { <article/example#segment-2> schema:datePublished "2024-08"^^xsd:gYearMonth . }
