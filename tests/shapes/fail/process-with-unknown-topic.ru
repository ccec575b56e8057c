# breaks: ProcessTopicShape
# graph: article
INSERT DATA { <process/gaza-ceasefire-talks> w:topic topic:weather . }
