# breaks: JointActorTypeShape
# graph: article
INSERT DATA { <actor/x-4444444444444444> w:member <actor/qatar> , <actor/egypt> . }
