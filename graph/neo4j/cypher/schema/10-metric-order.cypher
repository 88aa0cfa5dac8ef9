CREATE INDEX policygraph_metric_order IF NOT EXISTS FOR (n:Metric) ON (n._position)
