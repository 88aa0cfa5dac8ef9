MATCH (n:Record)
WHERE n.id IN $ids
RETURN collect(n._record) AS rows
