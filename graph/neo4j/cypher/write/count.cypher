UNWIND $rows AS row
MATCH (n:Record {id: row.id})
SET n += row.properties
