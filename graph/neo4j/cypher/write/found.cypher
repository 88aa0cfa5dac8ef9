MERGE (store:Store {name: 'policygraph'})
ON CREATE SET store.format = $format
// What neo4j-admin has imported comes without indexes.
SET store.laid = true
MERGE (version:StoreVersion {name: 'policygraph'})
// Above every number of a graph that was here before.
ON CREATE SET version.number = 2 * timestamp()
