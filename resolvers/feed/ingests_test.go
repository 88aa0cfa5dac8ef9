package feed_test

import (
	"context"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/resolvers/feed"
	"github.com/policygraph/policygraph/vocabulary"
)

// TestIngests sees two ingests begin, one end well, which is told once, and one fail.
func TestIngests(t *testing.T) { synctest.Test(t, testIngests) }

func testIngests(t *testing.T) {
	var mu sync.Mutex
	var listed []graph.Ingest
	list := func(context.Context) ([]graph.Ingest, error) {
		mu.Lock()
		defer mu.Unlock()
		return listed, nil
	}
	follow, err := feed.NewIngests(list, time.Second, func(_ context.Context, err error) { t.Error(err) }).Follow(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	want := func(states ...vocabulary.IngestState) {
		t.Helper()
		got := []vocabulary.IngestState{}
		for _, p := range <-follow {
			got = append(got, p.State)
			if p.StartedAt() != "2024-08-26T09:00:00Z" || (p.Report() == nil) != (p.Done == 0) {
				t.Errorf("started %s, report %v", p.StartedAt(), p.Report())
			}
		}
		if diff := cmp.Diff(append([]vocabulary.IngestState{}, states...), got); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
	now := func(ingests ...graph.Ingest) {
		mu.Lock()
		defer mu.Unlock()
		listed = ingests
	}
	began := time.Date(2024, 8, 26, 17, 0, 0, 0, time.FixedZone("", 8*3600))
	one := graph.Ingest{ID: "1", State: vocabulary.IngestReading, Total: 2, Started: began}
	two := graph.Ingest{ID: "2", State: vocabulary.IngestMerging, Total: 2, Done: 1, Report: "云溪.txt", Started: began}
	want()
	now(one, two)
	want(one.State, two.State)
	one.State = vocabulary.IngestFailed
	now(one)
	want(vocabulary.IngestDone, vocabulary.IngestFailed)
	want(vocabulary.IngestFailed)
	now()
	want()
}
