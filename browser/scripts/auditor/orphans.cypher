// 孤立的事物 · Orphans
// 只被提及，没有关系、数字或节点。Mentioned, but without a relation, a figure or a milestone.
MATCH (e:Entity)
WHERE NOT EXISTS { (e)-[:HAS_MEMBER|PART_OF|LOCATED_IN|EXTENDS|IMPLEMENTS|ABOUT|COMPARED_WITH|HAS_MILESTONE|COVERS|ISSUED_BY]-() }
  AND NOT EXISTS { MATCH (:Metric {about: e.id}) }
OPTIONAL MATCH (e)-[:MENTIONED_IN]->(s:Section)
RETURN e.type AS `类别 Kind`, e.name AS `名称 Name`, collect(DISTINCT s.number) AS `提及于 Mentioned in`, e.english AS English
ORDER BY e.type, e.name
LIMIT 300
