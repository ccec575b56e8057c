# breaks: ProcessShape
# graph: article
INSERT DATA { <process/gaza-ceasefire-talks> w:actor <actor/qatar> . }
