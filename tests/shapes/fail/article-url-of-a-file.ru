# breaks: ArticleUrlShape
# graph: article
DELETE WHERE { <article/example> schema:url ?old } ;
INSERT DATA { <article/example> schema:url "file:///etc/passwd"^^xsd:anyURI }
