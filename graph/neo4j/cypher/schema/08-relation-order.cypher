CREATE INDEX policygraph_relation_order IF NOT EXISTS FOR (n:Relation) ON (n._position)
