  OPTIONAL MATCH (e:Entity)
  USING INDEX e:Entity(place, _position)
  WHERE e.place IN from AND e._position IS NOT NULL
  WITH from, collect(e) AS inside
  OPTIONAL MATCH (p:Record) WHERE p.id IN from
  WITH inside, collect(p) AS places
  UNWIND inside + places AS f
  MATCH (f)<-[:ABOUT]-(n:Metric)
  WITH DISTINCT n
