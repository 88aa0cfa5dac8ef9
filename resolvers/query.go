package resolvers

import (
	"context"
	"fmt"

	"github.com/99designs/gqlgen/graphql"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/resolvers/answer"
	"github.com/policygraph/policygraph/resolvers/execute"
	"github.com/policygraph/policygraph/resolvers/feed"
	"github.com/policygraph/policygraph/resolvers/generated"
	"github.com/policygraph/policygraph/resolvers/load"
	"github.com/policygraph/policygraph/resolvers/object"
	"github.com/policygraph/policygraph/vocabulary"
)

// maxIDs bounds the argument ids.
const maxIDs = 100

// root is the root of the schema; the objects below it resolve themselves.
type root struct {
	changes *feed.Feed
	ingests *feed.Ingests
}

var _ generated.ResolverRoot = root{}

// Query answers the fields of the type Query.
func (root) Query() generated.QueryResolver { return query{} }

type query struct{}

// newSchema is the schema of the graph, with the execution of queries that
// package execute explains.
func newSchema(r root) graphql.ExecutableSchema {
	return execute.Over(generatedSchema(r), execute.Config{
		Query:  query{},
		Batch:  func(ctx context.Context) execute.Batch { return load.FromContext(ctx) },
		Field:  generated.Field,
		TypeOf: generated.TypeOf,

		Foresee: load.Foresee,
	})
}

// generatedSchema is the schema as gqlgen executes it.
func generatedSchema(r root) graphql.ExecutableSchema {
	return generated.NewExecutableSchema(generated.Config{Resolvers: r})
}

func (query) Node(ctx context.Context, id graph.ID) (object.Node, error) {
	return object.NodeByID(ctx, id)
}

func (query) Nodes(ctx context.Context, ids []graph.ID) ([]object.Node, error) {
	if len(ids) > maxIDs {
		return nil, fmt.Errorf("ids has %d IDs; ask for at most %d at a time: %w", len(ids), maxIDs, graph.ErrInvalid)
	}
	return object.NodesByID(ctx, ids)
}

func (query) Entity(ctx context.Context, id *graph.ID, name *string) (object.Entity, error) {
	switch {
	case (id == nil) == (name == nil):
		return nil, fmt.Errorf("give exactly one of id and name: %w", graph.ErrInvalid)
	case name != nil:
		return object.EntityNamed(ctx, *name)
	}
	node, err := object.NodeByID(ctx, *id)
	entity, _ := node.(object.Entity) // a node of another kind is no entity
	return entity, err
}

func (query) Entities(ctx context.Context, filter *object.EntityFilter, first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*object.EntityConnection, error) {
	return object.Entities(ctx, filter, object.Slice{First: first, After: after, Last: last, Before: before})
}

func (query) Indicators(ctx context.Context, text *string, first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*object.IndicatorConnection, error) {
	q := graph.Query{Kind: graph.NodeIndicator}
	if text != nil {
		q.Filter.Text = *text
	}
	return object.Connect[*object.Indicator](ctx, q, object.Slice{First: first, After: after, Last: last, Before: before})
}

func (query) Observations(ctx context.Context, filter *object.MetricFilter, first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*object.ObservationConnection, error) {
	q := graph.Query{Kind: graph.NodeMetric}
	return object.Observations(ctx, q, filter, object.Slice{First: first, After: after, Last: last, Before: before})
}

func (query) Targets(ctx context.Context, filter *object.MetricFilter, first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*object.TargetConnection, error) {
	q := graph.Query{Kind: graph.NodeMetric}
	return object.Targets(ctx, q, filter, object.Slice{First: first, After: after, Last: last, Before: before})
}

func (query) Documents(ctx context.Context, first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*object.DocumentConnection, error) {
	q := graph.Query{Kind: graph.NodeDocument}
	return object.Connect[*object.Document](ctx, q, object.Slice{First: first, After: after, Last: last, Before: before})
}

func (query) Search(ctx context.Context, text string, first int) ([]*answer.Hit, error) {
	if err := object.CheckSize("first", &first); err != nil {
		return nil, err
	}
	return answer.Search(ctx, text, first)
}

func (query) SearchNames(ctx context.Context, text string, named []vocabulary.Named, types []vocabulary.EntityType, place *graph.ID) (*answer.NameSearch, error) {
	return answer.SearchNames(ctx, text, named, types, place)
}

func (query) Path(ctx context.Context, from, to graph.ID, types []vocabulary.RelationType, maxLength int) (*answer.Subgraph, error) {
	q := graph.PathQuery{From: from, To: to, Types: types, MaxLength: maxLength}
	return answer.Path(ctx, q)
}

func (query) Neighbourhood(ctx context.Context, id graph.ID, types []vocabulary.RelationType, depth, limit int) (*answer.Subgraph, error) {
	q := graph.NeighbourhoodQuery{From: id, Types: types, Depth: depth, Limit: limit}
	return answer.Neighbourhood(ctx, q)
}

func (query) Ledger(ctx context.Context, filter *object.LedgerFilter, asOf *string) (*object.Ledger, error) {
	return object.OpenLedger(ctx, filter, asOf)
}

func (query) Compare(ctx context.Context, from, to graph.ID) (*answer.Comparison, error) {
	return answer.Compare(ctx, from, to)
}

func (query) Audit(ctx context.Context) (*answer.Audit, error) { return answer.RunAudit(ctx) }

func (query) Graph(ctx context.Context) (*answer.Description, error) { return answer.Describe(ctx) }

func (query) Statistics(ctx context.Context, filter *object.MetricFilter, kinds []vocabulary.Kind, by []vocabulary.Dimension, unit *string) (*answer.Statistics, error) {
	return answer.TakeStatistics(ctx, filter, kinds, by, unit)
}

func (query) Series(ctx context.Context, indicator graph.ID, filter *object.MetricFilter, first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*answer.SeriesConnection, error) {
	return answer.OpenSeries(ctx, indicator, filter, object.Slice{First: first, After: after, Last: last, Before: before})
}

func (query) Ranking(ctx context.Context, indicator graph.ID, period string, measure vocabulary.Measure, types []vocabulary.EntityType, filter *object.MetricFilter, first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*answer.RankingConnection, error) {
	return answer.RankThings(ctx, indicator, period, measure, types, filter, object.Slice{First: first, After: after, Last: last, Before: before})
}
