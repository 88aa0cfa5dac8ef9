package resolvers

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	gocmp "github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/graphtest"
	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/resolvers/load"
)

// TestExecution draws queries and holds the answers against those of gqlgen's
// generated execution: the bytes of the data, and the errors in whatever order.
func TestExecution(t *testing.T) {
	t.Parallel()
	views := map[string]graph.View{
		"whole":  memory.New(graphtest.Fixture()).View(),
		"faulty": faulty{memory.New(torn()).View()},

		"foreseen":        foreseeing{memory.New(graphtest.Fixture()).View()},
		"foreseen faulty": foreseeing{faulty{memory.New(torn()).View()}},
	}
	for name, view := range views {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			testExecution(t, view)
		})
	}
}

func testExecution(t *testing.T, view graph.View) {
	handler, _ := NewHandler(nil, Options{Log: slog.New(slog.NewTextHandler(io.Discard, nil))}).(*handler)
	generated := handler.executor(generatedSchema(root{}))
	var answers, withErrors, bubbled int
	for seed := range uint64(600) {
		d := drawer{Rand: rand.New(rand.NewPCG(seed, 7)), schema: generatedSchema(root{}).Schema()}
		query := d.query()
		variables := map[string]any{"yes": true, "no": false, "two": 2, "text": "谷", "id": string(graphtest.Fixture().Documents[0].Place)}
		want, wantErrors := answerOf(t, generated, handler, view, query, variables)
		got, gotErrors := answerOf(t, handler.exec, handler, view, query, variables)
		if diff := gocmp.Diff(want, got); diff != "" {
			t.Fatalf("%s\nerrors of generated: %s\nours: %s\ndata (-generated +ours):\n%s", query, wantErrors, gotErrors, diff)
		}
		if diff := gocmp.Diff(wantErrors, gotErrors); diff != "" {
			t.Fatalf("%s\n%s\nerrors (-generated +ours):\n%s", query, got, diff)
		}
		answers += len(got)
		withErrors += min(1, len(gotErrors))
		bubbled += strings.Count(got, ":null")
	}
	t.Logf("%d bytes of answers, %d answers with errors, %d nulls", answers, withErrors, bubbled)
}

var logNumber = regexp.MustCompile(`under [A-Z2-7]{8}`)

func answerOf(t *testing.T, exec *executor.Executor, h *handler, view graph.View, query string, variables map[string]any) (string, []string) {
	t.Helper()
	ctx := graphql.StartOperationTrace(t.Context())
	ctx = load.NewContext(ctx, load.New(view.View(), h.derivations))
	operation, errs := exec.CreateOperationContext(ctx, &graphql.RawParams{Query: query, Variables: variables})
	if errs != nil {
		t.Fatalf("%s\n%v", query, errs)
	}
	operation.DisableIntrospection = false
	responses, ctx := exec.DispatchOperation(ctx, operation)
	response := responses(ctx)
	slices.SortFunc(response.Errors, func(a, b *gqlerror.Error) int {
		return cmp.Or(cmp.Compare(a.Path.String(), b.Path.String()), cmp.Compare(a.Message, b.Message))
	})
	var texts []string
	for _, err := range response.Errors {
		text := fmt.Sprintf("%s at %v, %v: %v", err.Path, err.Locations, err.Message, err.Extensions)
		texts = append(texts, logNumber.ReplaceAllString(text, "under a number"))
	}
	return string(response.Data), texts
}

// torn is a graph that lacks some of the nodes that it refers to.
func torn() *graph.Graph {
	g := graphtest.Fixture()
	g.Entities = slices.DeleteFunc(g.Entities, func(e *graph.Entity) bool { return len(e.ID)%4 == 0 })
	g.Indicators = g.Indicators[1:]
	return g
}

// faulty is a view of a store that breaks down over some questions.
type faulty struct{ whole }

type whole interface{ graph.View }

func (f faulty) View() graph.View { return faulty{f.whole.View()} }

func (f faulty) Find(ctx context.Context, q graph.Query) ([]graph.Page, error) {
	switch {
	case q.Kind == graph.NodeMilestone:
		return nil, errors.New("broken")
	case q.Kind == graph.NodeSection && q.From != nil:
		panic("no sections")
	}
	return f.whole.Find(ctx, q)
}

// foreseeing is a view that answers trees by asking one level after the other.
type foreseeing struct{ whole }

func (f foreseeing) View() graph.View { return foreseeing{f.whole.View()} }

// Foresee implements graph.Foresight.
func (f foreseeing) Foresee(ahead []*graph.Ahead) func(context.Context) (graph.Foreseen, error) {
	return func(ctx context.Context) (seen graph.Foreseen, err error) {
		defer func() {
			if reason := recover(); reason != nil {
				err = fmt.Errorf("panic: %v", reason)
			}
		}()
		seen.Nodes = map[graph.ID]graph.Node{}
		for _, top := range ahead {
			if err == nil {
				err = f.answer(ctx, top, nil, &seen)
			}
		}
		return seen, err
	}
}

func (f foreseeing) answer(ctx context.Context, tree *graph.Ahead, above []graph.Node, seen *graph.Foreseen) error {
	var nodes []graph.Node
	switch {
	case tree.Query != nil:
		q := *tree.Query
		for _, node := range above {
			q.From = append(q.From, node.NodeID())
		}
		if len(above) == 0 && q.Via != "" {
			return nil
		}
		pages, err := f.Find(ctx, q)
		if err != nil {
			return err
		}
		for i, page := range pages {
			found := graph.FoundPage{Query: tree.Query, Page: page}
			if q.From != nil {
				found.From = q.From[i]
			}
			seen.Pages = append(seen.Pages, found)
			for _, edge := range page.Edges {
				nodes = append(nodes, edge.Node)
			}
		}
	case tree.IDs != nil:
		found, err := f.Nodes(ctx, tree.IDs)
		if err != nil {
			return err
		}
		for i, node := range found {
			seen.Nodes[tree.IDs[i]] = node
			if node != nil {
				nodes = append(nodes, node)
			}
		}
	}
	for _, below := range tree.Below {
		if err := f.answer(ctx, below, nodes, seen); err != nil {
			return err
		}
	}
	return nil
}

// away is a view whose store does not answer what is asked at once.
type away struct {
	whole
	asked *atomic.Int64 // otherwise
}

func (a away) View() graph.View { return a }

func (a away) Foresee([]*graph.Ahead) func(context.Context) (graph.Foreseen, error) {
	return func(context.Context) (graph.Foreseen, error) {
		return graph.Foreseen{}, fmt.Errorf("nobody there: %w", graph.ErrTimeout)
	}
}

func (a away) Find(ctx context.Context, q graph.Query) ([]graph.Page, error) {
	a.asked.Add(1)
	return a.whole.Find(ctx, q)
}

// A store that did not answer in time is not asked again for the same query, whose
// errors say so.
func TestExecutionAway(t *testing.T) {
	view := away{memory.New(graphtest.Fixture()).View(), &atomic.Int64{}}
	h, _ := NewHandler(nil, Options{Log: slog.New(slog.NewTextHandler(io.Discard, nil))}).(*handler)
	got, errs := answerOf(t, h.exec, h, view, `{ documents { totalCount } entities { nodes { name } } }`, nil)
	if got != `{"documents":null,"entities":null}` || len(errs) != 2 || !strings.Contains(errs[0], "did not answer in time") || view.asked.Load() != 0 {
		t.Errorf("%s, %v, asked %d times", got, errs, view.asked.Load())
	}
}

// drawer draws valid queries.
type drawer struct {
	*rand.Rand
	schema    *ast.Schema
	fragments strings.Builder
	names     int
	fields    int // so far
}

func (d *drawer) query() string {
	body := d.selection(d.schema.Query, 6)
	return "query($yes: Boolean!, $no: Boolean! = false, $two: Int, $text: String = \"谷\", $id: ID, $unset: Int) " +
		"{ use: __typename @skip(if: $no) v: __typename @include(if: $yes) w: entities(first: $two, filter: {text: $text, place: $id}) { totalCount } x: entities(first: $unset) { totalCount }" +
		body[1:] + d.fragments.String()
}

func (d *drawer) selection(definition *ast.Definition, depth int) string {
	var text strings.Builder
	text.WriteString("{ __typename")
	for range 1 + d.IntN(5) {
		switch {
		case d.fields > 60:
		case d.IntN(8) == 0:
			d.fragment(&text, definition, depth)
		default:
			d.field(&text, definition, depth)
		}
	}
	text.WriteString(" }")
	return text.String()
}

// fragment spreads the type itself, one of those it may be, or an interface.
func (d *drawer) fragment(text *strings.Builder, definition *ast.Definition, depth int) {
	on := definition
	if possible := d.schema.GetPossibleTypes(definition); len(possible) > 0 && d.IntN(2) == 0 {
		on = possible[d.IntN(len(possible))]
	}
	switch d.IntN(3) {
	case 0:
		fmt.Fprintf(text, " ... on %s%s %s", on.Name, d.directive(), d.selection(on, depth))
	case 1:
		fmt.Fprintf(text, " ...%s %s", d.directive(), d.selection(definition, depth))
	default:
		d.names++
		name := fmt.Sprintf("F%d", d.names)
		body := d.selection(on, depth)
		fmt.Fprintf(&d.fragments, " fragment %s on %s %s", name, on.Name, body)
		fmt.Fprintf(text, " ...%s%s", name, d.directive())
	}
}

func (d *drawer) directive() string {
	return []string{"", "", "", " @include(if: $yes)", " @skip(if: $no)", " @skip(if: $yes)", " @include(if: false)"}[d.IntN(7)]
}

func (d *drawer) field(text *strings.Builder, definition *ast.Definition, depth int) {
	field := definition.Fields[d.IntN(len(definition.Fields))]
	leads := d.schema.Types[field.Type.Name()]
	if strings.HasPrefix(field.Name, "__") && field.Name != "__schema" || field.Name == "__type" || field.Name == "__typename" {
		return
	}
	if !leads.IsLeafType() && depth == 0 {
		return
	}
	d.fields++
	alias := ""
	if len(field.Arguments) > 0 || d.IntN(5) == 0 { // else two of one name may be asked in two ways
		d.names++
		alias = fmt.Sprintf("a%d: ", d.names)
	}
	fmt.Fprintf(text, " %s%s%s%s", alias, field.Name, d.arguments(field), d.directive())
	switch {
	case leads.IsLeafType():
	case field.Name == "__schema":
		text.WriteString(" { queryType { name fields { name type { kind ofType { name } } } } }")
	default:
		text.WriteString(" " + d.selection(leads, depth-1))
	}
}

func (d *drawer) arguments(field *ast.FieldDefinition) string {
	var given []string
	for _, argument := range field.Arguments {
		if !argument.Type.NonNull && d.IntN(6) > 0 || argument.DefaultValue != nil && d.IntN(2) == 0 {
			continue
		}
		given = append(given, argument.Name+": "+d.value(argument.Name, argument.Type, 1))
	}
	if len(given) == 0 {
		return ""
	}
	return "(" + strings.Join(given, ", ") + ")"
}

func (d *drawer) value(name string, t *ast.Type, depth int) string {
	if t.Elem != nil {
		return "[" + d.value(name, t.Elem, depth) + "]"
	}
	switch definition := d.schema.Types[t.NamedType]; {
	case !t.NonNull && d.IntN(12) == 0:
		return "null"
	case definition.Kind == ast.Enum:
		return definition.EnumValues[d.IntN(len(definition.EnumValues))].Name
	case definition.Kind == ast.InputObject:
		field := definition.Fields[d.IntN(len(definition.Fields))]
		return "{" + field.Name + ": " + d.value(field.Name, field.Type, depth) + "}"
	case t.NamedType == "Int":
		return []string{"1", "2", "3", "5", "50", "100", "$two", "0"}[d.IntN(8)]
	case t.NamedType == "Boolean":
		return []string{"true", "false", "$yes"}[d.IntN(3)]
	case t.NamedType == "Decimal":
		return []string{"1", "2.5", `"many"`, `"-3.10"`}[d.IntN(4)]
	case name == "periods":
		return []string{`"2024"`, `"2024-S1"`, `"soon"`}[d.IntN(3)]
	}
	nodes := graphtest.Fixture().Nodes()
	if noun := strings.ToLower(name); slices.Contains(graph.Kinds(), graph.NodeKind(noun)) {
		nodes = graphtest.Fixture().OfKind(graph.NodeKind(noun))
	} else if name != "id" && name != "ids" {
		nodes = graphtest.Fixture().OfKind(graph.NodeEntity)
	}
	if node := nodes[d.IntN(len(nodes))]; name == "id" || name == "ids" || d.IntN(3) > 0 {
		return fmt.Sprintf("%q", node.NodeID())
	} else if all := graph.Names(node); len(all) > 0 {
		return fmt.Sprintf("%q", all[0])
	}
	return `"nothing"`
}
