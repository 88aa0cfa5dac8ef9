package graph

import "context"

type statementKey struct{}

// WithStatements returns a context whose calls of a store tell ran the name of each
// statement that they send to a database, as often as they send it. A store
// without a database tells nothing. The calls may come from many goroutines.
func WithStatements(ctx context.Context, ran func(name string)) context.Context {
	return context.WithValue(ctx, statementKey{}, ran)
}

// Ran is what a store calls for each statement.
func Ran(ctx context.Context, name string) {
	if ran, ok := ctx.Value(statementKey{}).(func(string)); ok {
		ran(name)
	}
}
