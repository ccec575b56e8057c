# breaks: ArticleDigestShape
# graph: article
DELETE WHERE { <article/example> w:inputDigest ?old } ;
INSERT DATA { <article/example> w:inputDigest "sha256:b4c2" }
