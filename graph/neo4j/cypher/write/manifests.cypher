MATCH (manifest:Manifest)
WHERE manifest.document IN $documents
RETURN manifest.document AS document, manifest.nodes AS nodes, manifest.claims AS claims
