# breaks: GeneratedByShape
# graph: provenance
INSERT DATA { <article/example> prov:wasGeneratedBy <run/00112233445566bb> . <run/00112233445566bb> a prov:Activity ; prov:startedAtTime "2024-08-22T08:00:00Z"^^xsd:dateTime ;
  prov:endedAtTime "2024-08-22T08:00:00Z"^^xsd:dateTime ; prov:wasAssociatedWith <software/wasata-0.1.0> ; w:morphology "embedded" }
