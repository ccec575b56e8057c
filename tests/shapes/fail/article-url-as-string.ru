# breaks: ArticleUrlShape
# graph: article
DELETE WHERE { <article/example> schema:url ?old } ;
INSERT DATA { <article/example> schema:url "https://example.org/a/1" }
