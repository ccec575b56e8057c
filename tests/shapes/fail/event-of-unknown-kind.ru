# breaks: EventKindShape
# graph: article
DELETE WHERE { <event/2777263531437dc4> w:eventKind ?old } ;
INSERT DATA { <event/2777263531437dc4> w:eventKind event:war }
