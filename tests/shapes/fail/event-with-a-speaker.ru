# breaks: EventShape
# graph: article
INSERT DATA { <event/2777263531437dc4> w:speaker <actor/egypt> }
