UNWIND $rows AS row
MERGE (manifest:Manifest {document: row.document})
SET manifest.nodes = row.nodes, manifest.claims = row.claims
