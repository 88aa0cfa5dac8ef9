package resolvers_test

import (
	"context"
	"net/http"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/resolvers"
)

// TestCostly has as many costly queries under way as may be: one more is refused,
// one that asks for little is answered.
func TestCostly(t *testing.T) {
	t.Parallel()
	under, done := make(chan struct{}), make(chan struct{})
	store := brokenStore{fail: func(context.Context) error {
		under <- struct{}{}
		<-done
		return graph.ErrInvalid
	}}
	h := resolvers.NewHandler(store, resolvers.Options{MaxQueries: 1, Timeout: time.Minute})
	const costly = `{ entities(first: 100) { nodes { members(first: 100) { nodes { id name } } } } }`
	var first sync.WaitGroup
	for range 8 {
		first.Go(func() { ask(t, h, costly, nil) })
		<-under
	}
	status, answer := ask(t, h, costly, nil)
	if got, _ := codes(t, answer); status != http.StatusServiceUnavailable || !cmp.Equal(got, []string{"UNAVAILABLE"}) {
		t.Errorf("one too many: %d %s", status, answer)
	}
	if status, answer := ask(t, h, `{ __typename }`, nil); status != http.StatusOK {
		t.Errorf("one that asks for little: %d %s", status, answer)
	}
	close(done)
	first.Wait()
}
