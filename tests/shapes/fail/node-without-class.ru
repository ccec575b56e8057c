# breaks: DescribedNodeShape
# graph: article
INSERT DATA { <actor/stray> skos:prefLabel "تائه"@ar . }
