MATCH (ingest:StoreIngest)
RETURN ingest.id, CASE WHEN ingest.state <> 'failed' AND timestamp() - ingest.told > $silence THEN 'interrupted' ELSE ingest.state END,
       ingest.report, ingest.done, ingest.total, ingest.started
ORDER BY ingest.started, ingest.id
