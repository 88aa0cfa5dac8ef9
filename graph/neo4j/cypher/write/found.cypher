MERGE (store:Store {name: 'policygraph'})
ON CREATE SET store.format = $format
MERGE (version:StoreVersion {name: 'policygraph'})
// Above every number of a graph that was here before.
ON CREATE SET version.number = 2 * timestamp()
