CALL db.awaitIndexes(100)
