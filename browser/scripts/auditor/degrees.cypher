// 连接最多的节点 · The nodes with the most connections
// 展开之前先看这里：Browser 一次最多展开一百个邻居。
// Look here before you expand one: Browser shows a hundred neighbours at most.
MATCH (n:Record)
WITH n, COUNT { (n)--() } AS degree
ORDER BY degree DESC, n.id LIMIT 25
RETURN [label IN labels(n) WHERE NOT label IN ['Record', 'Entity', 'Metric']][0] AS `类别 Kind`, coalesce(n.name, n.title, n.caption) AS `名称 Name`, degree AS `连接 Degree`,
       COUNT { MATCH (:Metric {about: n.id}) } AS `数字 Figures about it`, COUNT { (n)<-[:STATED_IN|MENTIONED_IN]-() } AS `陈述 Stated in it`
ORDER BY degree DESC, `名称 Name`
