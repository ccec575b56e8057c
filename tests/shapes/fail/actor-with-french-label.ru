# breaks: ActorLabelShape
# graph: article
INSERT DATA { <actor/egypt> skos:prefLabel "Égypte"@fr . }
