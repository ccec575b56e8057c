# breaks: ActorLabelShape, ActorArabicLabelShape
# graph: article
DELETE WHERE { <actor/x-1a2b3c4d5e6f7a8b> skos:prefLabel ?o . }
