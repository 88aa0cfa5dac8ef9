package resolve

import (
	"slices"
	"strings"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// EntityID is the ID that the graph of a report gives to the entity.
func EntityID(entity statement.Entity, ctx statement.Context, reg *registry.Registry) graph.ID {
	node, _ := identify(entity, ctx.Code, reg)
	return node.ID
}

// identify makes the node of an entity, without sources: a place of the
// registry, a name of the registry, or what the report alone knows. It returns
// the jurisdiction too, none for a place.
func identify(entity statement.Entity, code string, reg *registry.Registry) (*graph.Entity, registry.Place) {
	if entity.Type == vocabulary.Place {
		if place, ok := nearest(entity.Name, code, reg); ok {
			return placeNode(place), registry.Place{}
		}
	}
	known := canonical(entity, code, reg)
	node := &graph.Entity{
		ID: entityID(known.Type, known.Code, known.Name), Type: known.Type, Name: known.Name, English: known.English,
		Aliases: addAliases(nil, known.Name, known.Aliases...),
	}
	node.Aliases = addAliases(node.Aliases, node.Name, append([]string{entity.Name}, entity.Aliases...)...)
	node.Aliases = slices.DeleteFunc(node.Aliases, func(alias string) bool {
		_, split := reg.Split(string(node.ID), alias)
		return split
	})
	place, ok := reg.Place(known.Code)
	if !ok || node.Type == vocabulary.Place {
		return node, registry.Place{}
	}
	node.Place = placeNode(place).ID
	return node, place
}

// canonical is what an entity is called wherever it is named, as people have
// decided where they have.
func canonical(entity statement.Entity, code string, reg *registry.Registry) registry.Name {
	name := undecided(entity, code, reg)
	if own, ok := reg.Split(nameID(name), entity.Name); ok {
		name = own
	}
	into, ok := reg.Merged(nameID(name))
	if !ok {
		return name
	}
	if known, ok := reg.NameFor(into.Name, into.Code); ok && nameID(known) == nameID(into) {
		return known
	}
	return into
}

// undecided is what an entity is called by the registry, as an institution of a
// place, or by the report that names it.
func undecided(entity statement.Entity, code string, reg *registry.Registry) registry.Name {
	if known, ok := knownName(entity, code, reg); ok {
		return known
	}
	if known, ok := institution(entity, code, reg); ok {
		return known
	}
	return registry.Name{Name: entity.Name, Type: entity.Type, Code: owner(entity, code, reg)}
}

func nameID(name registry.Name) string { return string(entityID(name.Type, name.Code, name.Name)) }

// knownName looks for the entity by its name, then by the other names that the
// text gives it, which must be of a thing of its type.
func knownName(entity statement.Entity, code string, reg *registry.Registry) (registry.Name, bool) {
	if known, ok := reg.NameFor(entity.Name, code); ok {
		return known, true
	}
	for _, alias := range entity.Aliases {
		if known, ok := reg.NameFor(alias, code); ok && known.Type == entity.Type {
			return known, true
		}
	}
	return registry.Name{}, false
}

// parted cuts an entity of several names into those that it is decided to be:
// each name that is split off takes the mentions that read so.
func (r *resolver) parted(entity statement.Entity) []statement.Entity {
	id := nameID(undecided(entity, r.code, r.registry))
	whole := statement.Entity{Type: entity.Type, Mentions: entity.Mentions, Rule: entity.Rule}
	var parts []statement.Entity
	for _, name := range append([]string{entity.Name}, entity.Aliases...) {
		own, split := r.registry.Split(id, name)
		switch {
		case split:
			part := statement.Entity{Type: own.Type, Name: name, Rule: entity.Rule}
			part.Mentions, whole.Mentions = r.reading(whole.Mentions, name)
			parts = append(parts, part)
		case whole.Name == "":
			whole.Name = name
		default:
			whole.Aliases = append(whole.Aliases, name)
		}
	}
	if whole.Name == "" {
		return parts
	}
	return append(parts, whole)
}

// reading tells the mentions that read as the name from the others.
func (r *resolver) reading(mentions []report.Span, name string) (same, others []report.Span) {
	for _, mention := range mentions {
		if r.report.Slice(mention) == name {
			same = append(same, mention)
		} else {
			others = append(others, mention)
		}
	}
	return same, others
}

// addEntity adds an entity with its mentions.
func (r *resolver) addEntity(entity statement.Entity) {
	node := r.identified(entity)
	for _, mention := range entity.Mentions {
		node.Sources = append(node.Sources, r.source(mention, entity.Rule))
	}
	r.names[entity.Name] = node.ID
	for _, alias := range entity.Aliases {
		if _, taken := r.names[alias]; !taken {
			r.names[alias] = node.ID
		}
	}
}

// identified puts the node of an entity into the graph, with its jurisdiction.
func (r *resolver) identified(entity statement.Entity) *graph.Entity {
	node, place := identify(entity, r.code, r.registry)
	if place.Code != "" {
		r.addPlace(place)
	}
	return r.keep(node)
}

// keep puts a node into the graph, or returns the one that is there.
func (r *resolver) keep(node *graph.Entity) *graph.Entity {
	if there, ok := r.entities[node.ID]; ok {
		there.Aliases = addAliases(there.Aliases, there.Name, node.Aliases...)
		return there
	}
	r.entities[node.ID] = node
	r.graph.Entities = append(r.graph.Entities, node)
	return node
}

// named is the entity that a statement speaks of by its name: one of the
// report's, or a place.
func (r *resolver) named(name string, span report.Span) (graph.ID, error) {
	if id, ok := r.names[name]; ok {
		return id, nil
	}
	if place, ok := nearest(name, r.code, r.registry); ok {
		return r.addPlace(place), nil
	}
	return "", r.errorf(span, "the statement speaks of %q, which is no entity of the report; extract it as one", name)
}

// addIssuer adds the government that reports, "" where the front names none.
func (r *resolver) addIssuer() graph.ID {
	front := r.report.Front
	name := front.Issuer
	if places := r.registry.Places(name); len(places) > 0 {
		name = places[0].Name + "人民政府"
	}
	if name == "" {
		return ""
	}
	node := r.identified(statement.Entity{Type: vocabulary.Organization, Name: name})
	text := r.report.Slice(front.Span)
	if at := strings.Index(text, front.Issuer); at >= 0 {
		start := front.Start + len([]rune(text[:at]))
		node.Sources = append(node.Sources, r.source(report.Span{Start: start, End: start + len([]rune(front.Issuer))}, "front"))
	}
	return node.ID
}
