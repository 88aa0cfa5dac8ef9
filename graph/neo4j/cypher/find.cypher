MATCH (store:StoreVersion)
WITH store.number AS began
UNWIND $from AS from
CALL (from) {
  // the page, and one more
{{.Candidates}}
  WHERE {{.Position}} > $after{{if .Before}} AND {{.Position}} < $before{{end}}{{.Filter}}
  WITH n, {{.Position}} AS position
  ORDER BY {{with .Ordered}}{{.}}{{if $.Backwards}} DESC{{end}}, {{end}}position{{if .Backwards}} DESC{{end}}
  LIMIT $limit
{{- if .ByRelation}}
  MATCH (relation:Record {id: split(position, $separator)[1]})
  RETURN collect([n.id, CASE WHEN $whole THEN n._record END, relation.id, CASE WHEN $whole THEN relation._record END]) AS edges
{{- else}}
  RETURN collect([n.id, CASE WHEN $whole THEN n._record END]) AS edges
{{- end}}
}
{{- if .After}}
CALL (from) {
  // what the first cursor left out
{{.Candidates}}
  WHERE {{.Position}} <= $after{{.Filter}}
  WITH n LIMIT 1
  RETURN count(n) > 0 AS below
}
{{- end}}
{{- if .Before}}
CALL (from) {
  // what the second cursor left out
{{.Candidates}}
  WHERE {{.Position}} >= $before AND {{.Position}} > $after{{.Filter}}
  WITH n LIMIT 1
  RETURN count(n) > 0 AS above
}
{{- end}}
{{- if .Count}}
CALL (from) {
{{.Candidates}}
  WHERE {{.Position}} IS NOT NULL{{.Filter}}
  RETURN count(n) AS total
}
{{- end}}
WITH began, collect([
  edges,
  {{if .After}}below{{else}}false{{end}},
  {{if .Before}}above{{else}}false{{end}},
  {{if .Count}}total{{else}}0{{end}}
]) AS rows
MATCH (store:StoreVersion)
RETURN began, store.number AS ended, rows
