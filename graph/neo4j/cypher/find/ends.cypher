  MATCH (f:Record) WHERE f.id IN from
  WITH f
  MATCH (f)-[r:{{relations}}]-()
  WITH DISTINCT r.id AS id
  MATCH (n:Record {id: id})
