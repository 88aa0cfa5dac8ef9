  {{template "start" .}}
  MATCH (n:Metric {indicator: f.indicator, about: f.about, period: f.period})
  USING INDEX n:Metric(indicator, about, period)
  WHERE n.id <> f.id
  WITH DISTINCT n
