{{define "start" -}}
  {{if .Start}}WITH {{.Start}} AS f
{{- else}}MATCH (f:Record) WHERE f.id IN from{{if .Whole}} AND f:Document{{end}}
  WITH f
{{- end}}
{{- end}}

{{define "node"}}CASE WHEN $whole THEN {{.}}._record ELSE {{.}}.id END{{end}}

{{define "page" -}}
CALL ({{or .Start "from"}}) {
  // the page, and one more
{{.Candidates}}
  WHERE {{.Position}} > ${{.Prefix}}after{{if .Before}} AND {{.Position}} < ${{.Prefix}}before{{end}}{{.Filter}}
  WITH n, {{.Position}} AS position
  ORDER BY {{with .Ordered}}{{.}}{{if $.Backwards}} DESC{{end}}, {{end}}position{{if .Backwards}} DESC{{end}}
  LIMIT ${{.Prefix}}limit
{{- if .ByRelation}}
  MATCH (relation:Record {id: split(position, $separator)[1]})
{{- end}}
{{- if .Below}}
  WITH n AS {{.Next}}{{if .ByRelation}}, relation{{end}}{{.Below}}
  WITH *, {{.Next}} AS n
{{- end}}
{{- if or .ByRelation .Columns}}
  RETURN collect([{{template "node" "n"}}, {{if .ByRelation}}{{template "node" "relation"}}{{else}}null{{end}}{{.Columns}}]) AS edges
{{- else}}
  RETURN collect({{template "node" "n"}}) AS edges
{{- end}}{{with .Found}}, collect(n) AS {{.}}{{end}}
}
{{- if .After}}
CALL ({{or .Start "from"}}) {
  // what the first cursor left out
{{.Candidates}}
  WHERE {{.Position}} <= ${{.Prefix}}after{{.Filter}}
  WITH n LIMIT 1
  RETURN count(n) > 0 AS below
}
{{- end}}
{{- if .Before}}
CALL ({{or .Start "from"}}) {
  // what the second cursor left out
{{.Candidates}}
  WHERE {{.Position}} >= ${{.Prefix}}before AND {{.Position}} > ${{.Prefix}}after{{.Filter}}
  WITH n LIMIT 1
  RETURN count(n) > 0 AS above
}
{{- end}}
{{- if .Count}}
CALL ({{or .Start "from"}}) {
{{.Candidates}}
  WHERE {{.Position}} IS NOT NULL{{.Filter}}
  RETURN count(n) AS total
}
{{- end}}
{{- .Named}}
{{- end}}

{{define "row"}}[
  edges,
  {{if .After}}below{{else}}false{{end}},
  {{if .Before}}above{{else}}false{{end}},
  {{if .Count}}total{{else}}0{{end}}{{.NamedColumns}}
]{{end}}
