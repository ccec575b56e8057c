# breaks: StretchShape
# graph: article
INSERT DATA { <article/example#char=98,119> skos:prefLabel "محادثات"@ar . }
