# breaks: ActorCandidateShape
# graph: article
INSERT DATA { <actor/qatar> w:mayMean <actor/nobody> . }
