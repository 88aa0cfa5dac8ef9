// 项目没有状态 · Projects without a status
MATCH (e:Project)
WHERE e.documents IS NOT NULL AND NOT EXISTS { (e)-[:HAS_MILESTONE]->() }
RETURN e.id AS subject, e.name AS `项目 Project`, e.documents AS `文件 Documents`
ORDER BY subject
