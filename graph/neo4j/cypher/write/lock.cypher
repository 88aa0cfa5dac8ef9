// Setting a property to what it is takes the lock and writes nothing.
MATCH (store:Store)
SET store.format = store.format
RETURN store.format AS format
