# breaks: ArticleGivenTitleShape
# graph: article
INSERT DATA { <article/example> w:givenTitle "one" , "another" }
