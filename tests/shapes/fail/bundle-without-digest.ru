# breaks: BundleDigestShape
# graph: provenance
DELETE WHERE { <authority> w:inputDigest ?old }
