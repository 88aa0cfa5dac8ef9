package cypher

import (
	"fmt"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/neo4j/layout"
)

const (
	// maxAheads is how many statements of trees are kept: callers make up as many as
	// they like.
	maxAheads = 256
	// maxSteps bounds one statement: Neo4j plans the more the longer it is.
	maxSteps = 12
	// oftenAsked is how often trees are asked for before they are worth a plan.
	oftenAsked = 2
)

// Ahead is the statement that answers trees of one form. Neo4j plans it for longer
// than it answers a few short ones, so that it is of use once it is planned.
type Ahead struct {
	Text    string
	asked   atomic.Int64
	planned atomic.Bool
}

// Planned tells that the statement is of use.
func (a *Ahead) Planned() bool { return a.planned.Load() }

// Settle says whether it was planned. Where it was not, it has to be asked for anew.
func (a *Ahead) Settle(planned bool) {
	a.planned.Store(planned)
	if !planned {
		a.asked.Store(0)
	}
}

// Due tells one caller that the statement is asked for often enough to be planned.
func (a *Ahead) Due() bool { return a.asked.Add(1) == oftenAsked }

// aheads keeps the statements by the form of their trees.
type aheads struct {
	mu    sync.Mutex
	known map[string]*Ahead
}

// made is the statement of a form.
func (a *aheads) made(form string, text func() (string, error)) (*Ahead, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if known := a.known[form]; known != nil {
		return known, nil
	}
	made, err := text()
	if err != nil {
		return nil, err
	}
	if len(a.known) >= maxAheads {
		clear(a.known)
	}
	a.known[form] = &Ahead{Text: made}
	return a.known[form], nil
}

// Foreseeable is what of the trees one statement answers; nil where that is too
// much, or one question, which has a statement already.
func Foreseeable(tops []*graph.Ahead) []*graph.Ahead {
	steps := 0
	tops = foreseeable(tops, true, &steps)
	if steps < 2 || steps > maxSteps {
		return nil
	}
	return tops
}

func foreseeable(trees []*graph.Ahead, top bool, steps *int) []*graph.Ahead {
	var able []*graph.Ahead
	for _, tree := range trees {
		if q := tree.Query; q != nil {
			asked := *q
			if !top {
				asked.From = []graph.ID{""}
			}
			if len(q.Filter.Having) > 0 || asked.Validate() != nil {
				continue
			}
		} else if tree.Field != "" && properties[tree.Field] == "" {
			continue
		}
		*steps++
		one := *tree
		one.Below = foreseeable(tree.Below, false, steps)
		able = append(able, &one)
	}
	return able
}

// properties hold the fields that name nodes.
var properties = map[string]string{
	"about": "about", "indicator": "indicator", "benchmark": "benchmark", "place": "place", "document": "document",
	"from": "from", "to": "to", "entity": "entity", "sources.document": "documents",
}

// step is one node of a tree, and what the statement makes of it.
type step struct {
	*graph.Ahead
	number int
	key    findKey      // of a query
	rest   graph.Filter // of it, that is to be looked at
	below  []*step
}

// Ahead is the statement that answers foreseeable trees, and its parameters. It
// returns a row for each tree: that of a page, as Find's, where each edge has rows
// for what is found from it behind the relation, and the page has some behind the
// total for what is found from the nodes that its own name. Nodes by ID and those that
// fields name are a page, too.
func (s *Statements) Ahead(tops []*graph.Ahead) (*Ahead, map[string]any, error) {
	params := map[string]any{"separator": layout.Separator}
	var form strings.Builder
	number := 0
	steps := stepsOf(tops, true, &number, params, &form)
	statement, err := s.ahead.made(form.String(), func() (string, error) {
		return s.compose(steps)
	})
	return statement, params, err
}

// stepsOf adds to the parameters and tells the form, on which the text depends.
func stepsOf(trees []*graph.Ahead, top bool, number *int, params map[string]any, form *strings.Builder) []*step {
	var steps []*step
	for _, tree := range trees {
		*number++
		one := &step{Ahead: tree, number: *number}
		switch {
		case tree.Query != nil:
			one.takeQuery(top, params)
			one.key.addTo(form)
			form.WriteString(strings.Join(conditions(tree.Query.Kind, one.rest), " "))
		case tree.Field != "":
			form.WriteString(tree.Field)
		default:
			params[one.prefix()+"ids"] = plain(tree.IDs)
		}
		form.WriteByte('(')
		one.below = stepsOf(tree.Below, false, number, params, form)
		form.WriteByte(')')
		steps = append(steps, one)
	}
	return steps
}

func (s *step) prefix() string { return fmt.Sprintf("s%d_", s.number) }
func (s *step) column() string { return fmt.Sprintf("row%d", s.number) }

func (s *step) takeQuery(top bool, params map[string]any) {
	q := *s.Query
	if !top {
		q.From = []graph.ID{""}
	}
	var starts [][]string
	s.key, starts, s.rest = plan(q)
	s.key.prefix = s.prefix()
	addPageParams(params, q, s.key.byID, s.key.prefix)
	addFilterParams(params, q.Filter, nil, s.key.prefix)
	if top {
		params[s.key.prefix+"from"] = starts
	}
}

// compose is the statement of the steps.
func (s *Statements) compose(steps []*step) (string, error) {
	var parts findParts
	for _, top := range steps {
		text, err := s.step(top, "")
		if err != nil {
			return "", err
		}
		parts.Below += text
		parts.Columns += ", " + top.column()
	}
	parts.Columns = strings.TrimPrefix(parts.Columns, ", ")
	text, err := s.render("ahead.cypher", parts)
	s.names.Store(text, "ahead")
	return text, err
}

// step is the part of a statement that begins at a variable, at nothing where that
// is "".
func (s *Statements) step(one *step, start string) (string, error) {
	parts := findParts{Start: start, Prefix: one.prefix()}
	if one.Query != nil {
		var err error
		if one.key.filter, err = s.filter(one.Query.Kind, one.rest, "n", one.prefix()); err != nil {
			return "", err
		}
		one.key.from = start
		if parts, err = s.findParts(one.key); err != nil {
			return "", err
		}
	}
	parts.Name, parts.Column = properties[one.Field], one.column()
	parts.Next = fmt.Sprintf("f%d", one.number)
	for _, below := range one.below {
		found := fmt.Sprintf("found%d", one.number)
		from, into, columns := parts.Next, &parts.Below, &parts.Columns
		if below.Field != "" {
			parts.Found = found
			from, into, columns = found, &parts.Named, &parts.NamedColumns
		}
		text, err := s.step(below, from)
		if err != nil {
			return "", err
		}
		*into += text
		*columns += ", " + below.column()
	}
	return s.render("step", parts)
}
