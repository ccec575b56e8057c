# breaks: StatementArticleShape
# graph: article
DELETE WHERE { <statement/a7af3d256b6a2dcd> w:reportedIn ?old } ;
INSERT DATA { <statement/a7af3d256b6a2dcd> w:reportedIn <article/other> }
