CREATE INDEX policygraph_indicator_order IF NOT EXISTS FOR (n:Indicator) ON (n._position)
