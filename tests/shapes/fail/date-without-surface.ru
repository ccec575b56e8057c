# breaks: DateExpressionAnchorShape
# graph: article
DELETE WHERE { <article/example#date-1> nif:anchorOf ?o . }
