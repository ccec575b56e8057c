# breaks: StretchEndShape
# graph: article
DELETE WHERE { <article/example#char=98,119> nif:endIndex ?o . }
