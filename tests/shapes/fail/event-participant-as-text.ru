# breaks: EventParticipantShape
# graph: article
INSERT DATA { <event/2777263531437dc4> w:participant "مصر"@ar }
