package neo4j

import (
	"context"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

var _ graph.IngestLog = (*Store)(nil)

// NoteIngest implements graph.IngestLog by a node StoreIngest, which no query of
// the graph finds.
func (s *Store) NoteIngest(ctx context.Context, i graph.Ingest) error {
	statement := "note-ingest"
	params := map[string]any{
		"id": i.ID, "state": string(i.State), "report": i.Report, "done": i.Done, "total": i.Total, "started": i.Started.UTC(),
	}
	if i.State == vocabulary.IngestDone {
		statement, params = "forget-ingest", map[string]any{"id": i.ID, "silence": graph.IngestSilence.Milliseconds()}
	}
	_, err := s.execute(ctx, s.statements.Named[statement], params)
	return s.explain(ctx, err)
}

// Ingests implements graph.IngestLog.
func (s *Store) Ingests(ctx context.Context) ([]graph.Ingest, error) {
	records, err := s.commit(ctx, s.statements.Named["ingests"], map[string]any{"silence": graph.IngestSilence.Milliseconds()})
	if err != nil {
		return nil, s.explain(ctx, err)
	}
	ingests := make([]graph.Ingest, 0, len(records))
	for _, record := range records {
		ingests = append(ingests, ingestOf(record))
	}
	return ingests, nil
}

func ingestOf(record *driver.Record) graph.Ingest {
	done, _ := record.Values[3].(int64)
	total, _ := record.Values[4].(int64)
	started, _ := record.Values[5].(time.Time)
	return graph.Ingest{
		ID: text(record.Values[0]), State: vocabulary.IngestState(text(record.Values[1])), Report: text(record.Values[2]),
		Done: int(done), Total: int(total), Started: started.UTC(),
	}
}
