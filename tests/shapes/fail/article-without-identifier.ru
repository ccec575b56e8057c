# breaks: ArticleIdentifierShape
# graph: article
DELETE WHERE { <article/example> dcterms:identifier ?o . }
