# breaks: EventDuringShape
# graph: article
DELETE WHERE { <event/2777263531437dc4> w:during ?old } ;
INSERT DATA { <event/2777263531437dc4> w:during <instant/2024-08-20> }
