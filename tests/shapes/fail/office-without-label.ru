# breaks: OfficeLabelShape
# graph: wikidata
DELETE WHERE { <office/ddddeeeeffff0000> skos:prefLabel ?o }
