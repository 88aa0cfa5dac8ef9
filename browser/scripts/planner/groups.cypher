// 全部组群 · All groups
// 成员按报告所列顺序。Members stand in the order of the report.
MATCH (g:Entity)-[r:HAS_MEMBER]->(member:Entity)
WITH g, member ORDER BY r.ordinal, member.id
WITH g, collect(member.name) AS members
RETURN g.name AS `组群 Group`, size(members) AS `成员数 Members`, members[..20] AS `成员 Names`, g.english AS English
ORDER BY size(members) DESC, g.name
LIMIT 100
