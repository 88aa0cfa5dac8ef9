// 一个事物的周边 · The neighbourhood of an entity
// 在引号里写名称；留空则取关系最多的事物。行政区划只作端点，以免铺满画面。
// Write a name; empty takes the entity with the most relations. Places are ends of ways alone, so that they do not fill the picture.
WITH '' AS name
MATCH (e:Entity)
WHERE (name = '' AND NOT e:Place) OR e.name = name OR name IN e.aliases
WITH e ORDER BY COUNT { (e)-[:HAS_MEMBER|PART_OF|LOCATED_IN|EXTENDS|IMPLEMENTS]-() } DESC, e.id LIMIT 1
MATCH way = (e)-[:HAS_MEMBER|PART_OF|LOCATED_IN|EXTENDS|IMPLEMENTS*1..2]-(:Entity)
WHERE none(n IN nodes(way)[1..-1] WHERE n:Place)
OPTIONAL MATCH figures = (e)<-[:ABOUT]-(:Metric)-[:OF]->(:Indicator)
RETURN way, figures
LIMIT 100
