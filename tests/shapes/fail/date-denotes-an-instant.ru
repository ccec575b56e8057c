# breaks: DateExpressionDenotesShape
# graph: article
DELETE WHERE { <article/example#date-1> w:denotes ?old } ;
INSERT DATA { <article/example#date-1> w:denotes <instant/2024-08-20> }
