MATCH (a:Record)
WHERE a.id IN $ids
WITH a
MATCH (a)-[r:{{relations}}]-(b:Entity)
WHERE b <> a AND ($types IS NULL OR type(r) IN $types)
WITH b.id AS entity, min(r.id) AS relation
RETURN collect([entity, relation]) AS rows
