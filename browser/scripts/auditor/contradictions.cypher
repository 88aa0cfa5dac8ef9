// 互相矛盾的数字 · Figures that contradict each other
// 应为空 · should return no rows
// 同一指标、对象、口径、时期、单位，却有几个实绩。
// Several results of the same indicator, entity, measure, period and unit.
MATCH (m:Observation {kind: 'actual', comparator: 'eq'})-[:OF]->(i:Indicator)
WHERE m.measure IN ['level', 'growth']
WITH i, m.about AS about, m.measure AS measure, m.period AS period, m.baseUnit AS unit, collect(m) AS metrics
WHERE size(metrics) > 1
RETURN i.name AS `指标 Indicator`, about AS `关于 About`, [m IN metrics | m.caption] AS `数字 Figures`, [m IN metrics | m.documents] AS `文件 Documents`
ORDER BY i.name
LIMIT 200
