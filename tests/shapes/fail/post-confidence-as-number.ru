# breaks: PostConfidenceShape
# graph: authority
DELETE WHERE { <post/aaaabbbbccccdddd> w:linkConfidence ?old } ;
INSERT DATA { <post/aaaabbbbccccdddd> w:linkConfidence 1 }
