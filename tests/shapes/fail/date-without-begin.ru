# breaks: DateExpressionBeginShape
# graph: article
DELETE WHERE { <article/example#date-1> nif:beginIndex ?o . }
