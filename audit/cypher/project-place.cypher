// 项目没有地点 · Projects without a place
// 只属于报告所在的地方，没有“位于”“属于”关系。
// Of the place that the report is on, and no LOCATED_IN or PART_OF.
MATCH (e:Project)
MATCH (d:Document {id: e.documents[0]})-[:COVERS]->(place:Place)
WHERE coalesce(e.place, '') = place.id AND NOT EXISTS { (e)-[:LOCATED_IN|PART_OF]->() }
RETURN e.id AS subject, e.name AS `项目 Project`, e.documents AS `文件 Documents`
ORDER BY subject
