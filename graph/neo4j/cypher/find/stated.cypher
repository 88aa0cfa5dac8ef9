  MATCH (f:Record) WHERE f.id IN from
  CALL (f) {
    MATCH (f)<-[:{{.Via}}]-(n:{{.Label}})
    RETURN n
    UNION
    MATCH (s:Section {document: f.id})
    WITH s
    MATCH (s)<-[:{{.Via}}]-(n:{{.Label}})
    RETURN n
  }
  WITH DISTINCT n
