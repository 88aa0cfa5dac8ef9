// 组群、成员及其数字 · A group, its members and their figures
// 在引号里写组群名称；留空则取成员最多的组群。
// Write a group's name between the quotes; empty takes the group with the most members.
WITH '' AS name
MATCH (g:Entity)-[:HAS_MEMBER]->()
WHERE name = '' OR g.name = name OR name IN g.aliases
WITH g, count(*) AS members ORDER BY members DESC, g.id LIMIT 1
MATCH group = (g)-[:HAS_MEMBER]->(member)
OPTIONAL MATCH figures = (member)<-[:ABOUT]-(:Metric)-[:OF]->(:Indicator)
RETURN group, figures
LIMIT 150
