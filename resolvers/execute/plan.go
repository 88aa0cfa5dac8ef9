package execute

import (
	"context"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// plan is what is known of an operation before it is executed.
type plan struct {
	operation *ast.OperationDefinition
	root      *selection
	size      atomic.Int64 // bytes that an answer is expected to have
}

// room is how many bytes are set aside for an answer and what follows it.
func (p *plan) room() int64 { return p.size.Load() + 16 }

// note expects the largest of the last answers: what one was less than expected is
// believed by an eighth.
func (p *plan) note(size int) {
	expected, had := p.size.Load(), int64(size)
	p.size.Store(max(had, expected-(expected-had)/8))
}

// The bounds of the plans that are kept.
const (
	maxPlans   = 1000
	maxPlanned = 8 << 10 // bytes of the query
)

// planOf keeps the plan for the next time, unless the variables may change what is
// asked.
func (s *schema) planOf(ctx context.Context, operation *graphql.OperationContext) *plan {
	if known, ok := s.plans.Get(ctx, operation.RawQuery); ok && known.operation == operation.Operation {
		return known
	}
	made := &plan{
		operation: operation.Operation,
		root:      &selection{static: s.Schema().Query, set: operation.Operation.SelectionSet},
	}
	if len(operation.RawQuery) <= maxPlanned && !strings.Contains(operation.RawQuery, "@") { // which begins a directive
		s.plans.Add(ctx, operation.RawQuery, made)
	}
	return made
}

// selection is what is asked of the objects that one field leads to.
type selection struct {
	static *ast.Definition // their type, or an interface or union of it
	set    ast.SelectionSet
	mu     sync.Mutex
	types  []*typed // those met
}

// typed is what is asked of objects of one type.
type typed struct {
	definition *ast.Definition
	fields     []*asked
	resolved   []*asked // those that take more than a look at the object
}

// asked is one field of a selection.
type asked struct {
	graphql.CollectedField
	Field
	key   []byte // a comma, the name in the answer, quoted, and a colon
	nth   int    // among the resolved
	below *selection
}

// required tells the fields that may not be null.
func (a *asked) required() bool { return a.Definition.Type.NonNull }

// of is what is asked of objects of the type.
func (s *selection) of(e *execution, name string) *typed {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, known := range s.types {
		if known.definition.Name == name {
			return known
		}
	}
	definition := e.schema.Schema().Types[name]
	t := &typed{definition: definition}
	satisfies := append([]string{name}, definition.Interfaces...)
	for _, field := range graphql.CollectFields(e.operation, s.set, satisfies) {
		a := e.schema.ask(name, field)
		t.fields = append(t.fields, a)
		if a.Write == nil {
			a.nth = len(t.resolved)
			t.resolved = append(t.resolved, a)
		}
	}
	s.types = append(s.types, t)
	return t
}

func (s *schema) ask(object string, field graphql.CollectedField) *asked {
	a := &asked{CollectedField: field, key: append(appendString([]byte{','}, field.Alias), ':')}
	switch {
	case field.Name == "__typename":
		a.Write = func(text []byte, _ any) ([]byte, bool) { return appendString(text, object), true }
	case !strings.HasPrefix(field.Name, "__"):
		a.Field = s.config.Field(object, field.Name)
		if static := s.Schema().Types[field.Definition.Type.Name()]; !static.IsLeafType() {
			a.below = &selection{static: static, set: field.Selections}
		}
	}
	return a
}
