# breaks: PostDuringShape
# graph: authority
DELETE WHERE { <post/aaaabbbbccccdddd> org:memberDuring ?old } ;
INSERT DATA { <post/aaaabbbbccccdddd> org:memberDuring "2021"^^xsd:gYear }
