// The next odd number: what comes now is seen bit by bit.
MATCH (version:StoreVersion)
SET version.number = version.number + 1 + version.number % 2
RETURN version.number AS mark
