# breaks: EventPlaceShape
# graph: article
INSERT DATA { <event/2777263531437dc4> w:place <actor/egypt> }
