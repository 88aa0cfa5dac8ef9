CREATE INDEX policygraph_milestone_order IF NOT EXISTS FOR (n:Milestone) ON (n._position)
