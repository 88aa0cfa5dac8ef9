// 无实绩的目标 · Targets without a result
// 同一指标、对象、口径在同一年没有实绩；未必是问题，年中报告里尤其多。
// No result of the same indicator, entity and measure in that year; no fault in itself, least of all at mid-year.
MATCH (t:Target)-[:OF]->(i:Indicator)
WHERE NOT EXISTS {
  MATCH (i)<-[:OF]-(o:Observation {kind: 'actual'})
  WHERE o.about = t.about AND o.measure = t.measure AND left(o.period, 4) = left(t.period, 4)
}
MATCH (a:Record {id: t.about})
MATCH (t)-[:STATED_IN]->(s)
RETURN DISTINCT i.name AS `指标 Indicator`, a.name AS `关于 About`, t.caption AS `目标 Target`, s.number AS `节 Section`, i.english AS English
ORDER BY `节 Section`, i.name
LIMIT 300
