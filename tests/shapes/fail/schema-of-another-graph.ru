# breaks: SchemaShape
# graph: provenance
INSERT DATA { <links> w:schemaVersion 1 ; owl:versionInfo "0.1.0" }
