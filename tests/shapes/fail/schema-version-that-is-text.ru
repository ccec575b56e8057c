# breaks: SchemaVersionShape
# graph: provenance
INSERT DATA { <provenance> w:schemaVersion "one" ; owl:versionInfo "0.1.0" }
