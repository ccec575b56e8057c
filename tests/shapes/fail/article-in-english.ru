# breaks: ArticleLanguageShape
# graph: article
DELETE WHERE { <article/example> schema:inLanguage ?old } ;
INSERT DATA { <article/example> schema:inLanguage "en" }
