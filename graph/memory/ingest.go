package memory

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/graph"
)

var _ graph.IngestLog = (*Store)(nil)

// NoteIngest implements graph.IngestLog by a file beside those of the graph. Where
// there is no store yet nobody serves it, and nothing is written.
func (s *Store) NoteIngest(_ context.Context, i graph.Ingest) error {
	if s.dir == nil {
		return nil
	}
	return s.dir.NoteIngest(i)
}

// Ingests implements graph.IngestLog.
func (s *Store) Ingests(ctx context.Context) ([]graph.Ingest, error) {
	if s.dir == nil {
		return nil, ctx.Err()
	}
	all, err := s.dir.Ingests()
	ingests := make([]graph.Ingest, 0, len(all))
	for _, i := range all {
		ingests = append(ingests, i)
	}
	slices.SortFunc(ingests, func(a, b graph.Ingest) int {
		return cmp.Or(a.Started.Compare(b.Started), strings.Compare(a.ID, b.ID))
	})
	return ingests, err
}
