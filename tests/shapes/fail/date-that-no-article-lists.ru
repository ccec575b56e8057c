# breaks: DateExpressionOwnerShape
# graph: article
DELETE WHERE { <article/example> w:mentionsDate ?o . }
