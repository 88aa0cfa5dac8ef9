  {{if not .One}}UNWIND from AS one{{end}}
  MATCH (n:Entity {type: {{if .One}}from[0]{{else}}one{{end}}})
  USING INDEX n:Entity(type, _position)
