MATCH (n:Record)
WHERE n.id IN $ids
RETURN n.id AS id, n._record AS record, n._claims AS claims, n._votes AS votes, coalesce(n._asserted, 1) AS asserted
