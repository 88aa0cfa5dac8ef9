  UNWIND from AS document
  MATCH (n:Section {document: document})
