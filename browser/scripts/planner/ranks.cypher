// 位次与差距 · Ranks and differences
// 与谁比、比什么（水平或增速）。Compared with whom, and in what (level or growth).
MATCH (m:Metric)-[:COMPARED_WITH]->(benchmark:Entity)
MATCH (m)-[:OF]->(i:Indicator)
MATCH (a:Record {id: m.about})
RETURN a.name AS `关于 About`, i.name AS `指标 Indicator`, m.caption AS `位次或差距 Rank or difference`,
       benchmark.name AS `对比 Compared with`, CASE m.compared WHEN 'growth' THEN '增速' ELSE '水平' END AS `比较 In`, i.english AS English
ORDER BY m.measure DESC, m.value, i.name
LIMIT 300
