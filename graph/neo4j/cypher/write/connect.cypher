UNWIND $rows AS row
MATCH (a:Record {id: row.from})
WITH row, a
MATCH (b:Record {id: row.to})
CREATE (a)-[e:$(row.type)]->(b)
SET e = row.properties
