  {{template "start" .}}
  MATCH (f){{.Left}}[:{{.Via}}]{{.Right}}(n:{{.Label}})
  WITH DISTINCT n
