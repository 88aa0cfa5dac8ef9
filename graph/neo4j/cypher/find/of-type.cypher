  UNWIND from AS type
  MATCH (n:Entity {type: type})
