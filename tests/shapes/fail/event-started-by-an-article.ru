# breaks: EventInitiatorShape
# graph: article
DELETE WHERE { <event/2777263531437dc4> w:initiator ?old } ;
INSERT DATA { <event/2777263531437dc4> w:initiator <article/example> }
