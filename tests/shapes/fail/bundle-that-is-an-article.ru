# breaks: BundleShape
# graph: provenance
INSERT DATA { <article/example> a prov:Bundle ; w:inputDigest "sha256:1111111111111111111111111111111111111111111111111111111111111111" }
