  MATCH (f:Record) WHERE f.id IN from
  WITH f
  MATCH (n:Record {id: f.about}) WHERE n:{{.Label}}
  WITH DISTINCT n
