// 增速，由高到低 · Growth, the fastest first
// 把 'actual' 改为 'target' 看目标增速。Change 'actual' to 'target' for the growth aimed at.
MATCH (m:Metric {measure: 'growth', kind: 'actual'})-[:OF]->(i:Indicator)
MATCH (a:Record {id: m.about})
RETURN a.name AS `关于 About`, i.name AS `指标 Indicator`, m.caption AS `增速 Growth`, i.english AS English
ORDER BY m.baseUnit, m.baseValue DESC
LIMIT 200
