  MATCH (n:{{.Label}})
  USING INDEX n:{{.Label}}(_position)
