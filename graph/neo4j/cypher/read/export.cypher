MATCH (n:Record)
WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $limit
RETURN collect(n._record) AS rows
