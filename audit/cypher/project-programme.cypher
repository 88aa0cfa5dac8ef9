// 项目没有所属行动 · Projects without a programme, platform or area
MATCH (e:Project)
WHERE e.documents IS NOT NULL AND NOT EXISTS {
  MATCH (e)-[:HAS_MEMBER|PART_OF|LOCATED_IN|EXTENDS|IMPLEMENTS]-(lead:Entity)
  WHERE lead.type IN ['Programme', 'Reform', 'Policy', 'Platform', 'Area']
}
RETURN e.id AS subject, e.name AS `项目 Project`, e.documents AS `文件 Documents`
ORDER BY subject
