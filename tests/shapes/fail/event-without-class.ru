# breaks: EventTypeShape
# graph: article
DELETE DATA { <event/2777263531437dc4> a w:Event }
