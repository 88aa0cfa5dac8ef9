package execute_test

import (
	"context"
	"errors"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/policygraph/policygraph/resolvers/batch"
	"github.com/policygraph/policygraph/resolvers/execute"
)

// The nulls of a small schema that no real one has; package resolvers holds the
// rest against gqlgen's execution.
const small = `
type Query { must: Thing! may: Thing list: [Thing!] some: [Thing]! words: [String!] size: Int! never: Int }
type Thing { name: String! self: Thing! }`

type query struct{}

type thing struct{ name *string }

// field is what gqlgen's plugin would write for the small schema.
func field(_, name string) (f execute.Field) {
	find := func(call func(found *execute.Found) error) {
		f.Bind = func(map[string]any) execute.Call {
			return func(_ context.Context, _ any, found *execute.Found) error { return call(found) }
		}
	}
	size := func(err error) func(*execute.Found) error {
		return func(found *execute.Found) error {
			return found.Leaf(func(text []byte) ([]byte, bool) { return execute.Int(text, 1) }, err)
		}
	}
	switch name {
	case "must":
		find(func(found *execute.Found) error { return execute.Pointer[thing](found, nil, nil) })
	case "may":
		find(func(found *execute.Found) error { return execute.Pointer(found, &thing{}, nil) })
	case "list":
		find(func(found *execute.Found) error { return execute.Pointers(found, []*thing{{}, nil}, nil) })
	case "some":
		find(func(found *execute.Found) error { return execute.Values(found, []thing{{}}, nil) })
	case "words":
		f.Write = func(text []byte, _ any) ([]byte, bool) {
			return execute.List(text, []*string{nil}, false, true, func(text []byte, value *string) ([]byte, bool) {
				return execute.Optional(text, value, execute.Text)
			})
		}
	case "size":
		find(size(errors.New("unknown")))
	case "never":
		find(size(batch.ErrPending))
	case "name":
		f.Write = func(text []byte, on any) ([]byte, bool) {
			return execute.Optional(text, on.(*thing).name, execute.Text)
		}
	case "self":
		f.Bind = func(map[string]any) execute.Call {
			return func(_ context.Context, on any, found *execute.Found) error { return found.Object(on, nil) }
		}
	}
	return f
}

type parsed struct{ graphql.ExecutableSchema }

func (parsed) Schema() *ast.Schema {
	return gqlparser.MustLoadSchema(&ast.Source{Input: small})
}

func TestNulls(t *testing.T) {
	t.Parallel()
	generated := parsed{}
	exec := executor.New(execute.Over(generated, execute.Config{
		Query: query{}, Batch: func(context.Context) execute.Batch { return &batch.Queue{} }, Field: field,
	}))
	tests := map[string]struct {
		query, data string
		errors      []string
	}{
		"non-null":               {`{ must { name } words }`, `null`, []string{"must: cannot return null for non-null field Query.must (Thing!): the resolver returned nil"}},
		"bubbles to the nearest": {`{ may { __typename name } }`, `{"may":null}`, []string{"may.name: cannot return null for non-null field Thing.name (String!): the model method returned nil"}},
		"through two": {`{ may { self { name } } }`, `{"may":null}`, []string{
			"may.self.name: cannot return null for non-null field Thing.name (String!): the model method returned nil"}},
		"element":          {`{ list { __typename } }`, `{"list":null}`, []string{"list[1]: cannot return null for non-null element of field Query.list (Thing!): the list element was nil"}},
		"nullable element": {`{ some { name } }`, `{"some":[null]}`, []string{"some[0].name: cannot return null for non-null field Thing.name (String!): the model method returned nil"}},
		"list of leaves":   {`{ words }`, `{"words":null}`, nil},
		"error":            {`{ words size }`, `null`, []string{"size: unknown"}},
		"never answered":   {`{ never words }`, `{"never":null,"words":null}`, []string{"never: asked for, not answered yet"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			ctx := graphql.StartOperationTrace(t.Context())
			operation, errs := exec.CreateOperationContext(ctx, &graphql.RawParams{Query: test.query})
			if errs != nil {
				t.Fatal(errs)
			}
			responses, ctx := exec.DispatchOperation(ctx, operation)
			response := responses(ctx)
			var messages []string
			for _, err := range response.Errors {
				messages = append(messages, err.Path.String()+": "+err.Message)
			}
			if diff := cmp.Diff(test.data, string(response.Data)); diff != "" {
				t.Errorf("data (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(test.errors, messages); diff != "" {
				t.Errorf("errors (-want +got):\n%s", diff)
			}
		})
	}
}
