// 项目按阶段 · Projects by stage
// 从谋划到投用；一个项目可先后处于几个阶段。
// From planned to operating; a project may pass through several.
WITH ['planned', 'preliminary', 'approved', 'started', 'under_construction', 'topped_out', 'completed', 'about_to_operate', 'operating'] AS stages
MATCH (e:Entity)-[:HAS_MILESTONE]->(m:Milestone)
WITH [i IN range(0, 8) WHERE stages[i] = m.status][0] AS stage, split(m.caption, ' ')[0] AS name, m.period AS period, e ORDER BY e.id
WITH stage, name, period, collect(e.name) AS entities
RETURN name AS `阶段 Stage`, period AS `时期 Period`, size(entities) AS `数量 Number`, entities[..30] AS `项目 Projects`
ORDER BY stage, period
LIMIT 100
