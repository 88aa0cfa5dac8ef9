UNWIND $rows AS row
MATCH (a:Record {id: row.from})
WITH row, a
MATCH (b:Record {id: row.to})
WITH row, a, b
MATCH (a)-[e]->(b)
WHERE type(e) = row.type AND properties(e) = row.properties
DELETE e
