MERGE (store:Store {name: 'policygraph'})
ON CREATE SET store.format = $format
MERGE (version:StoreVersion {name: 'policygraph'})
ON CREATE SET version.number = 0
