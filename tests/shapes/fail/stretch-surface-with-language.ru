# breaks: StretchAnchorShape
# graph: article
DELETE WHERE { <article/example#char=98,119> nif:anchorOf ?old } ;
INSERT DATA { <article/example#char=98,119> nif:anchorOf "محادثات بين مصر وحماس"@ar }
