package resolvers_test

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/resolvers"
	"github.com/policygraph/policygraph/vocabulary"
)

// TestNullable lets every field be null that can fail by itself: those of the
// root, and those with arguments. So an error takes away one list, not what
// stands around it.
func TestNullable(t *testing.T) {
	t.Parallel()
	s := schema(t)
	for name, definition := range s.Types {
		if definition.Kind != ast.Object && definition.Kind != ast.Interface || definition.BuiltIn {
			continue
		}
		for _, field := range definition.Fields {
			mayFail := len(field.Arguments) > 0 || definition == s.Query
			if mayFail && field.Type.NonNull && !strings.HasPrefix(field.Name, "__") {
				t.Errorf("%s.%s is %s: it can fail by itself, so it must be nullable", name, field.Name, field.Type)
			}
		}
	}
}

// memberless is a store that cannot tell members.
type memberless struct{ lent }

// lent is a view under another name than its method's.
type lent interface{ graph.View }

// View is the store itself.
func (s memberless) View() graph.View { return s }

func (s memberless) Find(ctx context.Context, q graph.Query) ([]graph.Page, error) {
	if q.Via == vocabulary.HasMember {
		return nil, errors.New("lost")
	}
	return s.lent.Find(ctx, q)
}

// TestFailingField answers what can be answered beside a field that fails.
func TestFailingField(t *testing.T) {
	t.Parallel()
	h := resolvers.NewHandler(memberless{memory.New(fixture(t)).View()}, resolvers.Options{Log: slog.New(slog.NewTextHandler(io.Discard, nil))})
	tests := map[string]struct{ query, data, path string }{
		"a list of one": {
			`{ entity(name: "一湾三谷") { name members { nodes { name } } parts { totalCount } } }`,
			`"data":{"entity":{"name":"一湾三谷","members":null,"parts":{"totalCount":0}}}`, `"path":["entity","members"]`,
		},
		"a list of each": {
			`{ entities(filter: {text: "一湾三谷"}) { nodes { name members { totalCount } } } }`,
			`"data":{"entities":{"nodes":[{"name":"一湾三谷","members":null},{"name":"一湾三谷一城","members":null}]}}`,
			`"path":["entities","nodes",0,"members"]`,
		},
		"an argument": {
			`{ documents(first: 101) { totalCount } indicators(first: 1) { nodes { name } } }`,
			`"data":{"documents":null,"indicators":{"nodes":[{"name":"入驻企业数"}]}}`, `"path":["documents"]`,
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, answer := ask(t, h, test.query, nil)
			if !strings.Contains(string(answer), test.data) || !strings.Contains(string(answer), test.path) {
				t.Errorf("got %s, want %s and %s", answer, test.data, test.path)
			}
		})
	}
}
