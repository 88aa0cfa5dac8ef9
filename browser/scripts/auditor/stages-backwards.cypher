// 阶段倒退 · Stages that go backwards
// 应为空 · should return no rows
// 较晚时期的阶段早于较早时期的阶段（谋划的目标除外）。
// A later period with an earlier stage, plans left out.
WITH ['planned', 'preliminary', 'approved', 'started', 'under_construction', 'topped_out', 'completed', 'about_to_operate', 'operating'] AS stages
MATCH (before:Milestone)<-[:HAS_MILESTONE]-(e:Entity)-[:HAS_MILESTONE]->(after:Milestone)
WHERE left(before.period, 4) < left(after.period, 4) AND after.status <> 'planned'
  AND [i IN range(0, 8) WHERE stages[i] = before.status][0] > [i IN range(0, 8) WHERE stages[i] = after.status][0]
RETURN e.name AS `事物 Entity`, before.caption AS `先 Before`, after.caption AS `后 After`
ORDER BY e.name
LIMIT 200
