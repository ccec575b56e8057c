# breaks: SchemaOntologyShape
# graph: provenance
INSERT DATA { <provenance> w:schemaVersion 1 }
