  OPTIONAL MATCH (e:Entity)
  USING INDEX e:Entity(place, _position)
  WHERE e.place IN from AND e._position IS NOT NULL
  WITH from, collect(e.id) AS inside
  UNWIND from + [id IN inside WHERE NOT id IN from] AS about
  MATCH (n:Metric {about: about})
  USING INDEX n:Metric(about, _position)
