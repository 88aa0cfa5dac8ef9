// 目标，按措辞强度 · Targets by the strength of their wording
// 约束性：确保、必须；预期性：平实表述；力争：力争、争取。
// binding: must be reached; expected: plain wording; aspired: striven for.
// 在引号里写年份（如 2024）；留空则取目标最多的一年。
// Write a year such as 2024; empty takes the one with the most targets.
WITH '' AS year
MATCH (t:Target)
WITH year, left(t.period, 4) AS most, count(*) AS targets ORDER BY targets DESC, most DESC LIMIT 1
WITH CASE year WHEN '' THEN most ELSE year END AS year
MATCH (t:Target)-[:OF]->(i:Indicator)
WHERE left(t.period, 4) = year
MATCH (a:Record {id: t.about})
RETURN CASE t.strength WHEN 'binding' THEN '约束性' WHEN 'aspired' THEN '力争' ELSE '预期性' END AS `强度 Strength`,
       i.name AS `指标 Indicator`, t.caption AS `目标 Target`, a.name AS `关于 About`, i.english AS English
ORDER BY CASE t.strength WHEN 'binding' THEN 1 WHEN 'expected' THEN 2 ELSE 3 END, i.name
LIMIT 300
