// What a database of layout 1 has: ABOUT to places.
MATCH (store:Store)
WHERE store.format < $format
SET store.format = $format
WITH store
CALL () {
  MATCH (p:Entity {type: 'Place'})<-[about:ABOUT]-(:Metric)
  WHERE p._position IS NOT NULL
  DELETE about
}
RETURN store.format AS format
