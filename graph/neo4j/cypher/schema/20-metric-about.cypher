CREATE INDEX policygraph_metric_about IF NOT EXISTS FOR (n:Metric) ON (n.about, n._position)
