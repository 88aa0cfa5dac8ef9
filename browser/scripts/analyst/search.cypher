// 按名称检索 · Search by name
// 全文索引，中文、英文、别名都可。The full-text index: Chinese, English and other names.
CALL db.index.fulltext.queryNodes('policygraph_names', '数据 OR data', {limit: 40}) YIELD node, score
RETURN coalesce(node.name, node.title) AS `名称 Name`, [label IN labels(node) WHERE NOT label IN ['Record', 'Entity']][0] AS `类别 Kind`,
       round(score, 2) AS `相关度 Score`, node, node.english AS English
ORDER BY score DESC
