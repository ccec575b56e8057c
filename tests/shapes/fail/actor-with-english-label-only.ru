# breaks: ActorArabicLabelShape
# graph: article
DELETE DATA { <actor/egypt> skos:prefLabel "مصر"@ar }
