# breaks: DescribedNodeShape
# graph: article
INSERT DATA { <actor/stray> a w:Actr . }
