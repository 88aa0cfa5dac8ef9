MATCH (n:Record)
WHERE n.id IN $ids
RETURN n.id AS id, labels(n) AS labels, n.documents AS documents, coalesce(n._assertions, [n._record]) AS assertions
