# breaks: ArticleGivenPublishedShape
# graph: article
INSERT DATA { <article/example> w:givenPublished "one" , "another" }
