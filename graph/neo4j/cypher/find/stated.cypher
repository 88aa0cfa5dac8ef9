  {{template "start" .}}
  OPTIONAL MATCH (s:Section)
  USING INDEX s:Section(document, _position)
  WHERE s.document = f.id AND s._position IS NOT NULL
  WITH f, collect(s) AS sections
  UNWIND sections + [f] AS place
  MATCH (place)<-[:{{.Via}}]-(n:{{.Label}})
  WITH DISTINCT n
