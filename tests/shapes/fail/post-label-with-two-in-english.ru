# breaks: PostLabelShape
# graph: authority
INSERT DATA { <post/aaaabbbbccccdddd> skos:prefLabel "Secretary of State"@en . }
