// 两个事物如何相连 · How two entities hang together
// 在引号里写两个名称；留空则取两个没有直接关系的事物作例。
// Write two names; empty takes two entities without a direct relation as an example.
WITH '' AS one, '' AS other
MATCH (a:Entity)-[:HAS_MEMBER|PART_OF|LOCATED_IN|EXTENDS|IMPLEMENTS]-(:Entity)
WHERE one = '' OR a.name = one
WITH DISTINCT a, one, other ORDER BY a.id LIMIT 20
MATCH p = ANY SHORTEST (a)-[:HAS_MEMBER|PART_OF|LOCATED_IN|EXTENDS|IMPLEMENTS]-{1,6}(b:Entity)
WITH p, a, b, one, other
WHERE a <> b AND (other = '' OR b.name = other) AND (one <> '' OR length(p) > 1)
RETURN p
ORDER BY length(p), a.id, b.id
LIMIT 1
