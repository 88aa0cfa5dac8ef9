package load

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// field is an argument that takes the ID of a node that fits or, since IDs have
// colons, its name.
type field struct {
	id   *graph.ID
	noun string // what fits
	fits func(graph.Node) bool
}

// named tells a name from an ID.
func (f field) named() bool { return !strings.Contains(string(*f.id), ":") }

func entityField(id *graph.ID) field { return field{id, "entity", is[*graph.Entity]} }

func documentField(id *graph.ID) field { return field{id, "document", is[*graph.Document]} }

func is[N graph.Node](node graph.Node) bool {
	_, ok := node.(N)
	return ok
}

func isPlace(node graph.Node) bool {
	entity, ok := node.(*graph.Entity)
	return ok && entity.Type == vocabulary.Place
}

// identifyFields puts IDs in the place of names. A name that nothing bears is
// ErrNotFound, one that several bear ErrInvalid, with those that may be meant.
func (l *Loaders) identifyFields(ctx context.Context, fields ...field) error {
	fields = slices.DeleteFunc(fields, func(f field) bool { return !f.named() })
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = string(*f.id)
	}
	hits, err := loadAll(ctx, l.hits, names)
	if err != nil {
		return err
	}
	for i, f := range fields {
		node, err := f.bearer(names[i], hits[i])
		if err != nil {
			return err
		}
		l.Prime(node)
		*f.id = node.NodeID()
	}
	return nil
}

// IdentifyEntities puts IDs in the place of names of entities, as identifyFields
// does.
func (l *Loaders) IdentifyEntities(ctx context.Context, ids ...*graph.ID) error {
	var fields []field
	for _, id := range ids {
		fields = append(fields, entityField(id))
	}
	return l.identifyFields(ctx, fields...)
}

// EntityNamed is the entity that bears the name, nil where none does.
func (l *Loaders) EntityNamed(ctx context.Context, name string) (graph.Node, error) {
	found, err := l.hits.Load(ctx, name)
	if err != nil {
		return nil, err
	}
	node, err := entityField(nil).bearer(name, found)
	if errors.Is(err, graph.ErrNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	l.Prime(node)
	return node, nil
}

// bearer is the one of the hits that fits and bears the name: as its canonical
// name before as an alias or in English.
func (f field) bearer(name string, hits []graph.Hit) (graph.Node, error) {
	name = strings.TrimSpace(name)
	var canonical, others, similar []graph.Node
	for _, hit := range hits {
		switch {
		case !f.fits(hit.Node):
		case strings.EqualFold(graph.Names(hit.Node)[0], name):
			canonical = append(canonical, hit.Node)
		case strings.EqualFold(hit.Match, name):
			others = append(others, hit.Node)
		default:
			similar = append(similar, hit.Node)
		}
	}
	if len(canonical) == 0 {
		canonical = others
	}
	switch len(canonical) {
	case 1:
		return canonical[0], nil
	case 0:
		return nil, fmt.Errorf("%w: no %s is named %q%s", graph.ErrNotFound, f.noun, name, listed("; similar are ", similar))
	}
	return nil, fmt.Errorf("%q may be any%s; give one of the IDs: %w", name, listed(" of ", canonical), graph.ErrInvalid)
}

// listed names the first of the nodes behind the words; nothing where none are.
func listed(words string, nodes []graph.Node) string {
	const enough = 5
	var ids []string
	for _, node := range nodes[:min(enough, len(nodes))] {
		ids = append(ids, string(node.NodeID()))
	}
	if len(nodes) > enough {
		ids = append(ids, fmt.Sprintf("%d more", len(nodes)-enough))
	}
	if len(ids) == 0 {
		return ""
	}
	return words + strings.Join(ids, ", ")
}
