MATCH (version:StoreVersion)
WHERE version.number = $mark
SET version.number = $mark + 1
