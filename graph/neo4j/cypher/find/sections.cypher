  {{if not .One}}UNWIND from AS one{{end}}
  MATCH (n:Section {document: {{if .One}}from[0]{{else}}one{{end}}})
  USING INDEX n:Section(document, _position)
