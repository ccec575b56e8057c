# breaks: ArticleBeginShape
# graph: article
DELETE WHERE { <article/example> nif:beginIndex ?old } ;
INSERT DATA { <article/example> nif:beginIndex 1 }
