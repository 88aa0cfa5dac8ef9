// OPTIONAL, though both ends are there, keeps the two look-ups apart.
UNWIND $rows AS row
MATCH (a:Record {id: row.from})
WITH row, a
OPTIONAL MATCH (b:Record {id: row.to})
WITH row, a, b
WHERE b IS NOT NULL
CREATE (a)-[e:$(row.type)]->(b)
SET e = row.properties
