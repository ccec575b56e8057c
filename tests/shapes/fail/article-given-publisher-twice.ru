# breaks: ArticleGivenPublisherShape
# graph: article
INSERT DATA { <article/example> w:givenPublisher "one" , "another" }
