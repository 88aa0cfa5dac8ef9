MATCH (store:Store)
RETURN store.format AS format
