// 孤立名称 · Names without a relation, figure or status
MATCH (e:Entity)
WHERE e.type IN ['Platform', 'Area', 'Programme', 'Reform', 'Policy', 'Project'] AND e.documents IS NOT NULL
  AND NOT EXISTS { (e)-[:HAS_MEMBER|PART_OF|LOCATED_IN|EXTENDS|IMPLEMENTS]-(:Entity) }
  AND NOT EXISTS { (e)-[:HAS_MILESTONE]->() }
  AND NOT EXISTS { MATCH (m:Metric) WHERE m.about = e.id }
RETURN e.id AS subject, e.name AS `名称 Name`, e.documents AS `文件 Documents`
ORDER BY subject
