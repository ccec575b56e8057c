# breaks: OfficeDuringShape
# graph: wikidata
INSERT DATA { <office/ddddeeeeffff0000> org:memberDuring "2021"^^xsd:gYear }
