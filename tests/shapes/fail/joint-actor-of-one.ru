# breaks: JointActorSizeShape
# graph: article
INSERT DATA { <actor/hamas> w:member <actor/qatar> . }
