package resolvers

import (
	"context"
	"net/http"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"github.com/policygraph/policygraph/resolvers/measure"
)

// The bounds of what is under way.
const (
	// patience is how long a query waits for others to end.
	patience = time.Second
	// muchCost is that of a query that takes a turn of another kind, of which there
	// are few: whoever asks for little does not wait behind many who ask for much.
	muchCost  = measure.MaxCost / 5
	maxCostly = 8
)

// leaveKey is the key of the function by which a query gives its turn back before
// it is answered.
type leaveKey struct{}

// take waits for a turn, and tells whether it came soon enough.
func take(ctx context.Context, turns chan<- struct{}) bool {
	select {
	case turns <- struct{}{}:
		return true
	default:
	}
	soon, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	select {
	case turns <- struct{}{}:
		return true
	case <-soon.Done():
		return false
	}
}

func busy() (int, response) {
	r := &refusal{http.StatusServiceUnavailable, codeUnavailable, "the server is busy with other queries; try again in a second"}
	return r.status, r.response()
}

// costly tells whether the answer may hold so many fields that others would wait.
func costly(operation *graphql.OperationContext) bool {
	return measure.Of(operation).Cost > muchCost
}
