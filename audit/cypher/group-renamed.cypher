// 组合更名而无承接关系 · A group renamed without EXTENDS
MATCH (a:Relation {type: 'HAS_MEMBER'}), (b:Relation {type: 'HAS_MEMBER', to: a.to})
WHERE a.from <> b.from
WITH a.from AS older, b.from AS newer, count(DISTINCT a.to) AS shared
WHERE shared > 1
MATCH (x:Entity {id: older}), (y:Entity {id: newer})
WHERE coalesce(x.place, '') = coalesce(y.place, '') AND NOT (x)-[:EXTENDS]-(y)
WITH x, y, shared, COUNT { (x)-[:HAS_MEMBER]->() } AS left, COUNT { (y)-[:HAS_MEMBER]->() } AS right
WHERE 2 * shared > left AND 2 * shared > right
MATCH (d:Document) WHERE d.id IN x.documents OR d.id IN y.documents
WITH x, y, shared, d, toInteger(left(d.period, 4)) * 12 + CASE
    WHEN d.period CONTAINS '-S' THEN 6 * toInteger(right(d.period, 1))
    WHEN d.period CONTAINS '-Q' THEN 3 * toInteger(right(d.period, 1))
    WHEN d.period =~ '\\d{4}-\\d{2}' THEN toInteger(right(d.period, 2))
    ELSE 12 END AS ends
WITH x, y, shared, min(CASE WHEN d.id IN x.documents THEN ends END) AS first, min(CASE WHEN d.id IN y.documents THEN ends END) AS second
WHERE first < second
RETURN x.id AS subject, x.name AS `较早 Earlier`, y.name AS `较后 Later`, shared AS `相同成员 Shared members`
ORDER BY subject
