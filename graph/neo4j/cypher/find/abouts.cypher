  {{template "start" .}}
  MATCH (n:Record {id: f.about}) WHERE n:{{.Label}}
  WITH DISTINCT n
