// How far one process has come; timestamp() is the server's clock, for all of them.
MERGE (ingest:StoreIngest {id: $id})
SET ingest.state = $state, ingest.report = $report, ingest.done = $done, ingest.total = $total,
    ingest.started = $started, ingest.told = timestamp()
