# breaks: ArticleDateShape
# graph: article
INSERT DATA { <article/example> w:mentionsDate <article/example#segment-1> . }
