# breaks: RunStartShape
# graph: provenance
DELETE WHERE { <run/00112233445566aa> prov:endedAtTime ?old } ;
INSERT DATA { <run/00112233445566aa> prov:endedAtTime "2024-08-20T08:00:00+00:00"^^xsd:dateTime }
