# breaks: ArticleHeadlineShape
# graph: article
INSERT DATA { <article/example> schema:headline "عنوان ثانٍ"@ar . }
