  MATCH (f:Record) WHERE f.id IN from
  WITH f
  MATCH (n:Metric {indicator: f.indicator, about: f.about, period: f.period})
  WHERE n.id <> f.id
  WITH DISTINCT n
