// 推算的全国、全省数 · Implied figures of the benchmark, derived
MATCH (d:Metric {measure: 'difference', kind: 'actual', comparator: 'eq'})
MATCH (m:Metric {indicator: d.indicator, about: d.about, period: d.period, measure: d.compared, kind: 'actual', comparator: 'eq'})
WHERE m.benchmark IS NULL AND (m.unit = d.unit OR m.unit = '%' AND d.unit IN ['个百分点', '百分点'])
  AND EXISTS {
    MATCH (m)-[own:STATED_IN]->(x), (d)-[gap:STATED_IN]->(y)
    WHERE coalesce(x.document, x.id) = coalesce(y.document, y.id) AND 0 <= gap.start - own.end <= 80
  }
MATCH (d)-[:OF]->(i:Indicator), (d)-[:COMPARED_WITH]->(b:Entity)
RETURN d.id AS subject, b.name AS `对象 Of`, i.name AS `指标 Indicator`, round(m.value - d.value, 2) AS `推算 Derived`, m.unit AS `单位 Unit`, d.period AS `时期 Period`
ORDER BY subject
