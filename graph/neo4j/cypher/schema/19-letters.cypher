// For Search and Filter.Text, which find parts of words too
CREATE FULLTEXT INDEX policygraph_letters IF NOT EXISTS FOR (n:Entity|Indicator|Document|Section) ON EACH [n._letters]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}
