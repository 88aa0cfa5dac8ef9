MATCH (store:StoreVersion)
WITH store.number AS began
CALL (began) {
{{.}}}
MATCH (store:StoreVersion)
RETURN began, store.number AS ended, rows
