# breaks: ArticleTypeShape
# graph: article
INSERT DATA { <article/example> a schema:NewsArticle . }
