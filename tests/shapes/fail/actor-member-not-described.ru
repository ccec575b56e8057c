# breaks: ActorMemberShape
# graph: article
INSERT DATA { <actor/qatar> w:member <actor/nobody> , <actor/egypt> . }
