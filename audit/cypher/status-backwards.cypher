// 项目状态倒退 · A project's status going backwards
WITH ['preliminary', 'approved', 'started', 'under_construction', 'topped_out', 'completed', 'about_to_operate', 'operating'] AS stages
MATCH (e:Project)-[:HAS_MILESTONE]->(m:Milestone)
WHERE m.status IN stages
UNWIND m.documents AS id
MATCH (d:Document {id: id})-[:COVERS]->(place:Place)
WITH stages, e, place, d, max([i IN range(0, size(stages) - 1) WHERE stages[i] = m.status][0]) AS stage
WITH stages, e, place, d, stage,
  toInteger(left(d.period, 4)) * 12 + CASE
    WHEN d.period CONTAINS '-S' THEN 6 * toInteger(right(d.period, 1))
    WHEN d.period CONTAINS '-Q' THEN 3 * toInteger(right(d.period, 1))
    WHEN d.period =~ '\\d{4}-\\d{2}' THEN toInteger(right(d.period, 2))
    ELSE 12 END AS ends
ORDER BY e.id, place.id, ends, d.id
WITH stages, e, place, collect(stage) AS reached
UNWIND range(1, size(reached) - 1) AS i
WITH stages, e, reached, i WHERE reached[i] < reached[i - 1]
RETURN DISTINCT e.id AS subject, e.name AS `项目 Project`, stages[reached[i - 1]] AS `先前 Before`, stages[reached[i]] AS `后来 After`
ORDER BY subject
