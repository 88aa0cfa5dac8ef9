  MATCH (n:{{.Label}})
