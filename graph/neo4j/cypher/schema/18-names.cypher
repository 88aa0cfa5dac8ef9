// For people: CALL db.index.fulltext.queryNodes('policygraph_names', '云谷')
CREATE FULLTEXT INDEX policygraph_names IF NOT EXISTS FOR (n:Entity|Indicator|Document|Section) ON EACH [n.name, n.english, n.aliases, n.title]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}
