  CALL db.index.fulltext.queryNodes('policygraph_letters', ${{.Prefix}}letters) YIELD node AS n
  WITH n WHERE n:{{.Label}}
  WITH DISTINCT n
