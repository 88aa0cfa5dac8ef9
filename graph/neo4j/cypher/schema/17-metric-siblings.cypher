CREATE INDEX policygraph_metric_siblings IF NOT EXISTS FOR (n:Metric) ON (n.indicator, n.about, n.period)
