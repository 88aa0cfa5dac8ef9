  UNWIND from AS place
  MATCH (n:Entity {place: place})
