# breaks: PostEnglishLabelShape
# graph: authority
DELETE { <post/aaaabbbbccccdddd> skos:prefLabel ?l } WHERE { <post/aaaabbbbccccdddd> skos:prefLabel ?l FILTER(LANG(?l) = "en") }
