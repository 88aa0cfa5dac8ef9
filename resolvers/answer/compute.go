// Package answer holds the GraphQL object types that answer a question over many
// records: what the audit finds, what two reports differ in, what figures come
// to, what bears a name, what lies between and around things, and what the graph
// holds. The types of the records themselves are in package object.
package answer

import (
	"context"

	"github.com/policygraph/policygraph/resolvers/object"
)

// Compute computes what many questions need: the ledger of now, the audit and
// the names.
func Compute(ctx context.Context) error {
	if err := object.ComputeLedger(ctx); err != nil {
		return err
	}
	if _, err := RunAudit(ctx); err != nil {
		return err
	}
	_, err := indexNames(ctx)
	return err
}
