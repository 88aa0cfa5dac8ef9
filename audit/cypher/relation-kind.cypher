// 模型不允许的关系 · Relations that the model does not allow
WITH ['Platform', 'Area', 'Programme', 'Reform', 'Policy', 'Project'] AS things
WITH things, things + ['Place', 'Organization', 'Event'] AS owners
MATCH (r:Relation)
MATCH (a:Entity {id: r.from}), (b:Entity {id: r.to})
WITH r, a, b, CASE r.type
  WHEN 'HAS_MEMBER' THEN a.type IN things + ['Organization', 'Event'] AND b.type IN owners
  WHEN 'PART_OF' THEN a.type IN owners AND b.type IN owners
  WHEN 'LOCATED_IN' THEN a.type IN owners AND b.type IN ['Platform', 'Area', 'Place', 'Project', 'Organization']
  WHEN 'EXTENDS' THEN a.type IN things + ['Event'] AND b.type IN things + ['Event']
  WHEN 'IMPLEMENTS' THEN b.type IN ['Programme', 'Reform', 'Policy']
  ELSE false END AS allowed
WHERE NOT allowed OR a = b
RETURN r.id AS subject, a.name AS `起点 From`, r.type AS `关系 Relation`, b.name AS `终点 To`
ORDER BY subject
