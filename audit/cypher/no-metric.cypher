// 平台、片区没有数字 · Platforms and areas without a figure
MATCH (e:Entity)
WHERE e.type IN ['Platform', 'Area'] AND e.documents IS NOT NULL
  AND NOT EXISTS { MATCH (m:Metric) WHERE m.about = e.id }
  AND NOT EXISTS { MATCH (e)-[:HAS_MEMBER]->(member:Entity), (m:Metric) WHERE m.about = member.id }
RETURN e.id AS subject, e.name AS `名称 Name`, e.documents AS `文件 Documents`
ORDER BY subject
