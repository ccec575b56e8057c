# breaks: ActorDemonymShape
# graph: article
INSERT DATA { <actor/egypt> w:demonym "Egyptian"@en }
