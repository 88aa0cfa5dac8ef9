  {{if not .One}}UNWIND from AS one{{end}}
  MATCH (n:Entity {place: {{if .One}}from[0]{{else}}one{{end}}})
  USING INDEX n:Entity(place, _position)
