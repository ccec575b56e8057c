# breaks: EventHostShape
# graph: article
DELETE WHERE { <event/2777263531437dc4> w:host ?old } ;
INSERT DATA { <event/2777263531437dc4> w:host <process/gaza-ceasefire-talks> }
