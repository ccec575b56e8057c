# breaks: RunStartShape, RunEndShape
# graph: provenance
DELETE WHERE { <run/00112233445566aa> prov:endedAtTime ?old } ;
INSERT DATA { <run/00112233445566aa> prov:endedAtTime "2024-08-22"^^xsd:date }
