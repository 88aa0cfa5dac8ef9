  UNWIND from AS place
  CALL (place) {
    MATCH (f:Record {id: place})
    RETURN f
    UNION
    MATCH (f:Entity {place: place})
    RETURN f
  }
  WITH DISTINCT f
  MATCH (f)<-[:ABOUT]-(n:Metric)
  WITH DISTINCT n
