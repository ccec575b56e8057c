# breaks: SegmentRoleShape
# graph: article
DELETE WHERE { <article/example#segment-1> w:segmentRole ?o . }
