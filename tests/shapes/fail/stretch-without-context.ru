# breaks: StretchContextShape
# graph: article
DELETE WHERE { <article/example#char=98,119> nif:referenceContext ?o . }
