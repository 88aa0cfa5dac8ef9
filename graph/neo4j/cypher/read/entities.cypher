MATCH (n:Record)
WHERE n.id IN $ids AND n:Entity
RETURN collect(n.id) AS rows
