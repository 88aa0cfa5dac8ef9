  UNWIND from AS type
  MATCH (n:Entity {type: type})
  USING INDEX n:Entity(type, _position)
