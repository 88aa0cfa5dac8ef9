package feed_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/graphtest"
	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/resolvers/feed"
)

// TestFollow sees documents go and come, by two readers, one of whom comes late
// and one who is slow.
func TestFollow(t *testing.T) {
	t.Parallel()
	whole := graphtest.Fixture()
	parts := whole.Split()
	first, second := parts[0].Documents[0].ID, parts[1].Documents[0].ID
	store := memory.New(whole)
	f := feed.New(store, time.Millisecond, func(_ context.Context, err error) { t.Error(err) })
	early := follow(t, f)
	want(t, <-early, feed.Change{Documents: 2})
	slow := follow(t, f)
	remove(t, store, first)
	want(t, <-early, feed.Change{Documents: 1, Removed: []graph.ID{first}})
	late := follow(t, f)
	want(t, <-late, feed.Change{Documents: 1})
	remove(t, store, second)
	changed := *parts[0].Documents[0]
	changed.SHA256 = fmt.Sprintf("%064d", 1)
	parts[0].Documents[0] = &changed
	for _, reader := range []<-chan *feed.Change{early, late} {
		want(t, <-reader, feed.Change{Documents: 0, Removed: []graph.ID{second}})
	}
	if _, err := store.Merge(t.Context(), parts[0]); err != nil {
		t.Fatal(err)
	}
	for _, reader := range []<-chan *feed.Change{early, late} {
		want(t, <-reader, feed.Change{Documents: 1, Added: []graph.ID{first}})
	}
	want(t, <-slow, feed.Change{Documents: 2})
	want(t, <-slow, feed.Change{Documents: 1, Replaced: []graph.ID{first}, Removed: []graph.ID{second}})
}

func follow(t *testing.T, f *feed.Feed) <-chan *feed.Change {
	t.Helper()
	changes, err := f.Follow(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return changes
}

func remove(t *testing.T, store graph.Store, id graph.ID) {
	t.Helper()
	if _, err := store.Remove(t.Context(), id); err != nil {
		t.Fatal(err)
	}
}

func want(t *testing.T, got *feed.Change, change feed.Change) {
	t.Helper()
	if got.Version == "" {
		t.Error("no version")
	}
	change.Version = got.Version
	if diff := cmp.Diff(change, *got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestFollowEnds closes the channel with the reader's context, and a reader who
// comes after the last begins with the graph as it is.
func TestFollowEnds(t *testing.T) {
	t.Parallel()
	store := memory.New(graphtest.Fixture())
	f := feed.New(store, time.Millisecond, func(_ context.Context, err error) { t.Error(err) })
	ctx, cancel := context.WithCancel(t.Context())
	changes, err := f.Follow(ctx)
	if err != nil {
		t.Fatal(err)
	}
	<-changes
	cancel()
	if change, open := <-changes; open {
		t.Errorf("got %v after the end", change)
	}
	remove(t, store, graphtest.Fixture().Documents[0].ID)
	want(t, <-follow(t, f), feed.Change{Documents: 1})
}
