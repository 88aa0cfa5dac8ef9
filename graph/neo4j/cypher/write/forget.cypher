UNWIND $rows AS document
MATCH (manifest:Manifest {document: document})
DELETE manifest
