MATCH (a:Record)
WHERE a.id IN $ids
WITH a
MATCH (a)-[r:{{relations}}]->(b:Entity)
WHERE b.id IN $ids AND ($types IS NULL OR type(r) IN $types)
RETURN collect(r.id) AS rows
