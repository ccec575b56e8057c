# breaks: ArticleTypeShape, SegmentContextShape, StretchContextShape, DateExpressionContextShape
# graph: article
DELETE WHERE { <article/example> a nif:Context . }
