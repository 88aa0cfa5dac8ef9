UNWIND $rows AS row
CREATE (n:Record:Metric:Observation)
SET n = row.properties
WITH n, row
UNWIND row.edges AS edge
MATCH (b:Record {id: edge.to})
CREATE (n)-[e:$(edge.type)]->(b)
SET e = edge.properties
