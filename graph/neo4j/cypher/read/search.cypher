CALL db.index.fulltext.queryNodes('policygraph_letters', $letters) YIELD node AS n
WITH n WHERE NOT n:Section
RETURN collect([
  n.id,
  CASE WHEN n:Entity THEN 'entity' WHEN n:Indicator THEN 'indicator' ELSE 'document' END,
  coalesce(n.name, n.title),
  n.english,
  n.aliases
]) AS rows
