  {{template "start" .}}
  MATCH (f){{.Left}}[:{{.Via}}]{{.Right}}(n:{{.Label}})
  {{if .Once}}WITH n{{else}}WITH DISTINCT n{{end}}
