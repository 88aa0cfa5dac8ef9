  {{if not .One}}UNWIND from AS one{{end}}
  MATCH (n:Metric {about: {{if .Start}}{{.Start}}.id{{else if .One}}from[0]{{else}}one{{end}}})
  USING INDEX n:Metric(about, _position)
