MATCH (store:Store)
RETURN store.format AS format, coalesce(store.laid, false) AS laid
