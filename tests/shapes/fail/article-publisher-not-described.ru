# breaks: ArticlePublisherShape
# graph: article
DELETE WHERE { <article/example> schema:publisher ?old } ;
INSERT DATA { <article/example> schema:publisher <actor/nobody> }
