// 一节里讲了什么 · What a section states
// 在引号里写节号（如 1.3）；留空则取内容最多的一节。
// Write a section's number such as 1.3; empty takes the section with the most in it.
WITH '' AS number
MATCH (s:Section)
WHERE number = '' OR s.number = number
WITH s ORDER BY COUNT { (s)<-[:STATED_IN|MENTIONED_IN]-() } DESC, s.id LIMIT 1
MATCH stated = (s)<-[:STATED_IN|MENTIONED_IN]-(n:Entity|Metric|Milestone)
OPTIONAL MATCH measured = (n)-[:OF]->(:Indicator)
RETURN stated, measured
LIMIT 60
