# breaks: ActorShape
# graph: article
INSERT DATA { <actor/egypt> w:speaker <actor/qatar> . }
