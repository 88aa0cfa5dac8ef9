// 数字的出处 · Where figures are stated
// 在引号里写指标名称；留空则取数字最多的指标。点选“出处”连线，看起止位置和规则。
// Write an indicator's name; empty takes the one with the most figures. Click an arrow 出处 for start, end and rule.
WITH '' AS name
MATCH (i:Indicator)
WHERE name = '' OR i.name = name OR name IN i.aliases
WITH i ORDER BY COUNT { (i)<-[:OF]-() } DESC, i.id LIMIT 1
MATCH stated = (i)<-[:OF]-(:Metric)-[:STATED_IN]->(place:Section|Document)
OPTIONAL MATCH within = (place)<-[:HAS_SECTION*1..3]-(:Document)
RETURN stated, within
LIMIT 100
