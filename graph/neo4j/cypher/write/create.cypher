UNWIND $rows AS row
CREATE (n:Record)
SET n = row.properties
SET n:$(row.labels)
