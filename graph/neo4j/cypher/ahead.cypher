MATCH (store:StoreVersion)
WITH store.number AS began{{.Below}}
WITH began, [{{.Columns}}] AS rows
MATCH (store:StoreVersion)
RETURN began, store.number AS ended, rows
{{define "step"}}
CALL ({{or .Start "began"}}) {
{{- if .Candidates}}
{{- if not .Start}}
UNWIND ${{.Prefix}}from AS from
{{- end}}
{{template "page" .}}
{{- else}}
CALL ({{or .Start "began"}}) {
{{- if .Start}}
  UNWIND {{.Start}} AS one
  UNWIND one.{{.Name}} AS id
  WITH DISTINCT id
  MATCH (n:Record {id: id})
{{- else}}
  MATCH (n:Record) WHERE n.id IN ${{.Prefix}}ids
{{- end}}
  WITH n AS {{.Next}}{{.Below}}
  WITH *, {{.Next}} AS n
  RETURN collect([{{if .Start}}n.id{{else}}{{template "node" "n"}}{{end}}, null{{.Columns}}]) AS edges{{with .Found}}, collect(n) AS {{.}}{{end}}
}
{{- .Named}}
{{- end}}
RETURN {{template "row" .}} AS {{.Column}}
}
{{- end}}
