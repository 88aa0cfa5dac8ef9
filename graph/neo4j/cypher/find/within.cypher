  MATCH (f:Record) WHERE f.id IN from
  WITH f
  MATCH (f)-[:HAS_SECTION*0..]->(s:Section)
  WITH DISTINCT s
  MATCH (s)<-[:{{.Via}}]-(n:{{.Label}})
  WITH DISTINCT n
