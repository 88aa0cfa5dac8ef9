  MATCH (f:Record) WHERE f.id IN from
  WITH f
  MATCH (f){{.Left}}[r:{{.Via}}]{{.Right}}(n:Entity)
  WITH n, min(r._position) AS position
