// 没有出处的节点 · Nodes without provenance
// 应为空 · should return no rows
MATCH (n:Metric|Milestone|Relation)
WHERE NOT EXISTS { (n)-[:STATED_IN]->() }
RETURN labels(n) AS `标签 Labels`, n.caption AS `名称 Caption`, n.id AS id
LIMIT 200
