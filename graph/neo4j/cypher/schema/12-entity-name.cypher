CREATE INDEX policygraph_entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name)
