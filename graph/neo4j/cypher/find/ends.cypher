  {{template "start" .}}
  MATCH (f)-[r:{{relations}}]-()
  WITH DISTINCT r.id AS id
  MATCH (n:Record {id: id})
