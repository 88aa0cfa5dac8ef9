  MATCH (n:Record) WHERE n.id IN from AND n:{{.Label}}
  WITH n
