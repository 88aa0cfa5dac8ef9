package feed

import (
	"context"
	"slices"
	"time"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// Progress is how far an ingest is, as clients see it.
type Progress struct{ graph.Ingest }

// Report is the file read last, nil before the first.
func (p *Progress) Report() *string {
	if p.Ingest.Report == "" {
		return nil
	}
	return &p.Ingest.Report
}

// StartedAt is the moment as RFC 3339 has it.
func (p *Progress) StartedAt() string { return p.Started.UTC().Format(time.RFC3339) }

// Ingests follows those under way in a store while somebody follows it. Its
// methods are safe for concurrent use.
type Ingests struct{ all *poll[[]graph.Ingest] }

// NewIngests asks list so often; failed hears why it could not.
func NewIngests(list func(context.Context) ([]graph.Ingest, error), every time.Duration, failed func(context.Context, error)) *Ingests {
	return &Ingests{newPoll(every, func(ctx context.Context, before *[]graph.Ingest) (*[]graph.Ingest, error) {
		now, err := list(ctx)
		if err != nil || before == nil {
			return &now, err
		}
		if now = append(completed(*before, now), now...); slices.Equal(now, *before) {
			return before, nil
		}
		return &now, nil
	}, failed)}
}

// completed are the ingests of before that are gone, as what has ended well is.
func completed(before, now []graph.Ingest) []graph.Ingest {
	var ended []graph.Ingest
	for _, i := range before {
		running := i.State == vocabulary.IngestReading || i.State == vocabulary.IngestMerging
		if running && !slices.ContainsFunc(now, func(other graph.Ingest) bool { return other.ID == i.ID }) {
			i.State, i.Done = vocabulary.IngestDone, i.Total
			ended = append(ended, i)
		}
	}
	return ended
}

// Follow sends the ingests as they are, and again whenever one has come further,
// until ctx ends; then it closes the channel.
func (f *Ingests) Follow(ctx context.Context) (<-chan []*Progress, error) {
	return follow(ctx, f.all, func(_, now *[]graph.Ingest) []*Progress {
		all := make([]*Progress, 0, len(*now))
		for _, i := range *now {
			all = append(all, &Progress{i})
		}
		return all
	})
}
