  {{template "start" .}}
  MATCH (f){{.Left}}[r:{{.Via}}]{{.Right}}(n:Entity)
  WITH n, min(r._position) AS position
