# breaks: EventOutcomeShape
# graph: article
DELETE WHERE { <event/2777263531437dc4> w:outcome ?o . }
