CREATE INDEX policygraph_entity_type IF NOT EXISTS FOR (n:Entity) ON (n.type, n._position)
