# breaks: PostHolderShape
# graph: authority
DELETE WHERE { <post/aaaabbbbccccdddd> org:member ?o . }
