# breaks: DateExpressionContextShape
# graph: article
DELETE WHERE { <article/example#date-1> nif:referenceContext ?o . }
