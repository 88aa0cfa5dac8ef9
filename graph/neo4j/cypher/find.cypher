MATCH (store:StoreVersion)
WITH store.number AS began
UNWIND $from AS from
{{template "page" .}}
WITH began, collect({{template "row" .}}) AS rows
MATCH (store:StoreVersion)
RETURN began, store.number AS ended, rows
