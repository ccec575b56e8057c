# breaks: ActorLabelShape
# graph: article
INSERT DATA { <actor/egypt> skos:prefLabel "جمهورية مصر العربية"@ar . }
