  MATCH (f:Record) WHERE f.id IN from
  WITH f
  MATCH (f)-[:HAS_SECTION*0..]->(n:Section)
  WITH DISTINCT n
