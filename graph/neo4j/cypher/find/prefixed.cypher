  MATCH (n:Entity)
  USING INDEX n:Entity(name)
  WHERE n.name STARTS WITH $prefix
  WITH n
