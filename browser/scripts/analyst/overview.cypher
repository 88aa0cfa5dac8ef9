// 图里有什么 · What the graph holds
MATCH (n:Record)
WITH [label IN labels(n) WHERE NOT label IN ['Record', 'Entity', 'Metric']][0] AS kind, n
WITH kind, count(*) AS number, collect(coalesce(n.name, n.title, n.caption))[..5] AS examples
RETURN kind AS `类别 Kind`, number AS `数量 Number`, examples AS `例子 Examples`
ORDER BY number DESC
