# breaks: ArticleTextShape
# graph: article
DELETE { <article/example> nif:isString ?t } INSERT { <article/example> nif:isString ?u } WHERE { <article/example> nif:isString ?t BIND(STRLANG(?t, "ar") AS ?u) }
