# breaks: ArticlePublishedShape
# graph: article
DELETE WHERE { <article/example> schema:datePublished ?old } ;
INSERT DATA { <article/example> schema:datePublished "2024-02-30"^^xsd:date }
