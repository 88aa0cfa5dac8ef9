  MATCH (f:Record) WHERE f.id IN from
  WITH f
  MATCH (f){{.Left}}[:{{.Via}}]{{.Right}}(n:{{.Label}})
  WITH DISTINCT n
