MATCH (ingest:StoreIngest)
WHERE ingest.id = $id OR ingest.state = 'failed' OR timestamp() - ingest.told > $silence
DELETE ingest
