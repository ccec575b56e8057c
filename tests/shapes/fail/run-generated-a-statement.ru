# breaks: GeneratedShape
# graph: provenance
INSERT DATA { <statement/a7af3d256b6a2dcd> prov:wasGeneratedBy <run/00112233445566aa> . }
