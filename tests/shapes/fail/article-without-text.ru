# breaks: ArticleTextShape
# graph: article
DELETE WHERE { <article/example> nif:isString ?o . }
