# breaks: RunTypeShape
# graph: provenance
DELETE WHERE { <run/00112233445566aa> a prov:Activity . }
