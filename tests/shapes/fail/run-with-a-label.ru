# breaks: RunShape
# graph: provenance
INSERT DATA { <run/00112233445566aa> skos:prefLabel "run"@en . }
