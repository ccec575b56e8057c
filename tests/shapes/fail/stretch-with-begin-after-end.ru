# breaks: StretchBeginShape
# graph: article
DELETE WHERE { <article/example#char=98,119> nif:beginIndex ?old } ;
INSERT DATA { <article/example#char=98,119> nif:beginIndex 120 }
