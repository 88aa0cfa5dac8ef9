// 位次不成立 · Ranks that are none
MATCH (m:Metric {measure: 'rank'})-[:OF]->(i:Indicator)
WHERE m.value <= 0 OR m.value <> floor(m.value)
RETURN m.id AS subject, i.name AS `指标 Indicator`, m.value AS `位次 Rank`, m.documents AS `文件 Documents`
ORDER BY subject
