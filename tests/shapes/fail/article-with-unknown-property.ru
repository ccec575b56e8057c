# breaks: ArticleShape
# graph: article
INSERT DATA { <article/example> schema:text "نص" . }
