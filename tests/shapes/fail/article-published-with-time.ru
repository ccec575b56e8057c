# breaks: ArticlePublishedShape
# graph: article
DELETE WHERE { <article/example> schema:datePublished ?old } ;
INSERT DATA { <article/example> schema:datePublished "2024-08-21T10:00:00"^^xsd:dateTime }
