# breaks: EventAssertedByShape
# graph: article
DELETE WHERE { <event/2777263531437dc4> w:assertedBy ?old } ;
INSERT DATA { <event/2777263531437dc4> w:assertedBy <article/example> }
