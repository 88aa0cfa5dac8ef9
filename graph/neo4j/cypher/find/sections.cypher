  UNWIND from AS document
  MATCH (n:Section {document: document})
  USING INDEX n:Section(document, _position)
