MATCH (a:Record {id: $from})
WITH a
MATCH (b:Record {id: $to})
WITH a, b
MATCH path = shortestPath((a)-[:{{relations}}*..10]-(b))
WHERE all(r IN relationships(path) WHERE $types IS NULL OR type(r) IN $types)
RETURN collect(length(path)) AS rows
