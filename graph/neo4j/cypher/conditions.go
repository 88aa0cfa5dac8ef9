package cypher

import (
	"fmt"
	"strings"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/neo4j/layout"
	"github.com/policygraph/policygraph/vocabulary"
)

// rootFilter is what the node n has to satisfy. It is kept, but for what asks for
// related things: of those there are more than can be kept.
func (s *Statements) rootFilter(kind graph.NodeKind, f graph.Filter) (string, error) {
	if len(f.Having) > 0 {
		return s.filter(kind, f, "n", "")
	}
	key := string(kind) + layout.Separator + strings.Join(conditions(kind, f), layout.Separator)
	if text, made := s.filters.Load(key); made {
		return text.(string), nil
	}
	text, err := s.filter(kind, f, "n", "")
	if err == nil {
		s.filters.Store(key, text)
	}
	return text, err
}

// filter is what the node of a name has to satisfy, each condition behind an AND.
// The parameters that it speaks of bear the prefix.
func (s *Statements) filter(kind graph.NodeKind, f graph.Filter, name, prefix string) (string, error) {
	var text strings.Builder
	add := func(template string, parts findParts) error {
		text.WriteString("\n    AND ")
		return s.texts.ExecuteTemplate(&text, template, parts)
	}
	for _, condition := range conditions(kind, f) {
		parts := findParts{Name: name, Prefix: prefix, Stating: layout.Stating(kind)}
		if label, is := strings.CutPrefix(condition, typeCondition); is {
			condition, parts.Label = "type", label
		}
		if err := add(condition, parts); err != nil {
			return "", err
		}
	}
	for i, h := range f.Having {
		inner, prefix := havingNames(prefix, i)
		filter, err := s.filter(h.Kind, h.Filter, inner, prefix)
		if err != nil {
			return "", err
		}
		template, parts := havingParts(h)
		parts.Name, parts.Of, parts.Filter = inner, name, filter
		if err := add(template, parts); err != nil {
			return "", err
		}
	}
	return text.String(), nil
}

// havingNames are the names of the node that the filter's i-th Having asks for,
// and of its parameters, within a filter of the prefix.
func havingNames(prefix string, i int) (name, inner string) {
	name = fmt.Sprintf("%sh%d", prefix, i)
	return name, name + "_"
}

func havingParts(h graph.Having) (template string, parts findParts) {
	switch {
	case h.Via == vocabulary.About && h.Inverse:
		return "having about it", parts
	case h.Via == vocabulary.About:
		return "having what it is about", parts
	}
	parts = findParts{Label: layout.Label(h.Kind), Via: h.Via, Left: "-", Right: "->"}
	if h.Inverse {
		parts.Left, parts.Right = "<-", "-"
	}
	return "having", parts
}
