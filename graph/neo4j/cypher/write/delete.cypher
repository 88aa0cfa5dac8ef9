UNWIND $rows AS id
MATCH (n:Record {id: id})
DETACH DELETE n
