CREATE INDEX policygraph_entity_order IF NOT EXISTS FOR (n:Entity) ON (n._position)
