package graphtest

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// Ingests notes ingests beside the graph of a store that holds one. silence has
// the store hear nothing of the ingest for so long that it is interrupted.
func Ingests(t *testing.T, store graph.Store, silence func(t *testing.T, id string)) {
	log, ok := store.(graph.IngestLog)
	if !ok {
		t.Fatalf("%T is no graph.IngestLog", store)
	}
	version := must(store.Version(t.Context()))(t)
	began := time.Date(2024, 8, 26, 9, 0, 0, 0, time.UTC)
	first := graph.Ingest{ID: "first", State: vocabulary.IngestReading, Total: 3, Started: began}
	second := graph.Ingest{ID: "second", State: vocabulary.IngestMerging, Report: "云溪.txt", Done: 1, Total: 2, Started: began.Add(time.Second)}
	lost := graph.Ingest{ID: "lost", State: vocabulary.IngestReading, Total: 9, Started: began.Add(-time.Second)}
	note := func(i graph.Ingest) {
		t.Helper()
		if err := log.NoteIngest(t.Context(), i); err != nil {
			t.Fatal(err)
		}
	}
	want := func(ingests ...graph.Ingest) {
		t.Helper()
		if diff := cmp.Diff(append([]graph.Ingest{}, ingests...), must(log.Ingests(t.Context()))(t)); diff != "" {
			t.Errorf("ingests (-want +got):\n%s", diff)
		}
	}
	want()
	note(second)
	note(lost)
	note(first)
	want(lost, first, second)
	silence(t, lost.ID)
	lost.State = vocabulary.IngestInterrupted
	first.State, first.Done, first.Report = vocabulary.IngestFailed, 2, "江州.txt"
	note(first)
	silence(t, first.ID)
	want(lost, first, second)
	second.State = vocabulary.IngestDone
	note(second)
	want()
	if after := must(store.Version(t.Context()))(t); after != version {
		t.Errorf("the version changed from %s to %s", version, after)
	}
}

func must[T any](value T, err error) func(t *testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return value
	}
}
