// 数字及其在原文中的位置 · Figures with their places in the text
// 起止以字符计，从零起，不含终点。Start and end count characters from zero; the end is exclusive.
MATCH (m:Metric)-[r:STATED_IN]->(place:Section|Document)
MATCH (m)-[:OF]->(i:Indicator)
RETURN coalesce(place.document, place.id) AS `文件 Document`, place.number AS `节 Section`, r.start AS `起 Start`, r.end AS `止 End`,
       i.name AS `指标 Indicator`, m.caption AS `数字 Figure`, r.rule AS `规则 Rule`
ORDER BY `文件 Document`, r.start
LIMIT 1000
