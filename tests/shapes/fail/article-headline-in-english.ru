# breaks: ArticleHeadlineShape
# graph: article
DELETE WHERE { <article/example> schema:headline ?old } ;
INSERT DATA { <article/example> schema:headline "A headline"@en }
