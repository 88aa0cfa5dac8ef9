  UNWIND from AS place
  MATCH (n:Entity {place: place})
  USING INDEX n:Entity(place, _position)
