# breaks: SegmentRoleShape
# graph: article
DELETE WHERE { <article/example#segment-1> w:segmentRole ?old } ;
INSERT DATA { <article/example#segment-1> w:segmentRole segment:related_title }
