# breaks: ActorConfidenceShape
# graph: authority
DELETE WHERE { <actor/antony-blinken> w:linkConfidence ?old } ;
INSERT DATA { <actor/antony-blinken> w:linkConfidence "certain" }
