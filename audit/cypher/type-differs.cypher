// 同名不同类 · One name, two types
MATCH (e:Entity)
WITH e ORDER BY e.id
WITH e.name AS name, coalesce(e.place, '') AS place, collect(e.id) AS ids, collect(DISTINCT e.type) AS types
WHERE size(types) > 1
RETURN ids[0] AS subject, name AS `名称 Name`, types AS `类型 Types`
ORDER BY subject
