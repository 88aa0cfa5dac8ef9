// 包含、属于关系成环 · Cycles in PART_OF and HAS_MEMBER, of twelve steps at most
CALL () {
  MATCH way = (e:Entity)-[:PART_OF*2..12]->(e) RETURN 'PART_OF' AS kind, e, nodes(way) AS ring
  UNION
  MATCH way = (e:Entity)-[:HAS_MEMBER*2..12]->(e) RETURN 'HAS_MEMBER' AS kind, e, nodes(way) AS ring
}
UNWIND ring AS n
WITH kind, e, min(n.id) AS subject
RETURN DISTINCT subject, kind AS `关系 Relation`
ORDER BY subject
