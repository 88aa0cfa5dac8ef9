// 一个事物的全部数字 · All figures about an entity
// 在引号里写名称；留空则取数字最多的事物（行政区划除外）。
// Write a name; empty takes the entity with the most figures, places left out.
WITH '' AS name
MATCH (e:Entity)
WHERE (name = '' AND NOT e:Place) OR e.name = name OR name IN e.aliases
WITH e ORDER BY COUNT { (e)<-[:ABOUT]-() } DESC, e.id LIMIT 1
MATCH figures = (m:Metric {about: e.id})-[:OF]->(:Indicator)
OPTIONAL MATCH about = (m)-[:ABOUT]->(e)
RETURN e, figures, about
LIMIT 100
