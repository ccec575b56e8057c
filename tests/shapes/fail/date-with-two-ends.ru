# breaks: DateExpressionEndShape
# graph: article
INSERT DATA { <article/example#date-1> nif:endIndex 81 . }
