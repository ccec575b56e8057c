# breaks: EventRoundNumberShape
# graph: article
DELETE WHERE { <event/2777263531437dc4> w:roundNumber ?old } ;
INSERT DATA { <event/2777263531437dc4> w:roundNumber "second" }
