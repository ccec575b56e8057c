# breaks: ArticleEndShape
# graph: article
DELETE WHERE { <article/example> nif:endIndex ?o . }
