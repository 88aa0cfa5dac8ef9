  MATCH (n:Entity)
  USING INDEX n:Entity(name)
  WHERE n.name STARTS WITH ${{.Prefix}}prefix
  WITH n
