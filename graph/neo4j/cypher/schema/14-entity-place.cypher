CREATE INDEX policygraph_entity_place IF NOT EXISTS FOR (n:Entity) ON (n.place, n._position)
