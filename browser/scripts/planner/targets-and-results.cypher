// 目标与实绩对照 · Targets beside results
// 同一指标、对象、口径、单位，同一年。完成率只对累计数有意义。
// Same indicator, entity, measure, unit and year. The share makes sense for cumulative amounts alone.
MATCH (t:Target)-[:OF]->(i:Indicator)
MATCH (i)<-[:OF]-(o:Observation {kind: 'actual'})
WHERE o.about = t.about AND o.measure = t.measure AND o.baseUnit = t.baseUnit AND left(o.period, 4) = left(t.period, 4)
MATCH (a:Record {id: t.about})
RETURN i.name AS `指标 Indicator`, a.name AS `关于 About`, t.caption AS `目标 Target`, o.caption AS `实绩 Result`,
       CASE WHEN t.measure = 'level' AND t.baseValue <> 0 THEN round(100.0 * o.baseValue / t.baseValue, 1) END AS `完成 Done %`, i.english AS English
ORDER BY `完成 Done %`, i.name
LIMIT 300
