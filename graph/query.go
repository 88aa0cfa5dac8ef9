package graph

import (
	"fmt"
	"slices"

	"github.com/policygraph/policygraph/vocabulary"
)

// Validate tells what is wrong with the query: ErrInvalid with a sentence.
//
// Of the ways to ask, these make sense: the five relations between entities
// either way; Kind relation without Via, for the relations at either end of
// each of From; and the edges of the model either way,
//
//	metric -OF-> indicator               metric, milestone, relation -STATED_IN-> section
//	metric -ABOUT-> entity               entity -MENTIONED_IN-> section
//	metric -COMPARED_WITH-> entity       entity -HAS_MILESTONE-> milestone
//	metric -SIBLING_OF-> metric          document, section -HAS_SECTION-> section
//	document -COVERS, ISSUED_BY-> entity
//
// where a document has the sections that have no parent. Inverse, STATED_IN and
// MENTIONED_IN lead from a section to what it states itself, and from a
// document to what it states anywhere. A node of From that is unknown, or has
// no such edge, gets an empty page.
func (q Query) Validate() error {
	if !slices.Contains(Kinds(), q.Kind) {
		return fmt.Errorf("query: unknown kind of node %q: %w", q.Kind, ErrInvalid)
	}
	if err := q.validateEdge(); err != nil {
		return err
	}
	if err := q.Filter.validate(q.Kind); err != nil {
		return err
	}
	if err := q.Filter.validateHaving(q.Kind, maxDeep); err != nil {
		return err
	}
	if having := q.Filter.countHaving(); having > maxHaving {
		return fmt.Errorf("filter: it asks for %d related things; ask for at most %d: %w", having, maxHaving, ErrInvalid)
	}
	return q.Page.validate(q.OrderedBy())
}

// OrderedBy is the kind of the nodes whose order the query's pages have:
// NodeRelation where Via is a relation between entities, else Kind.
func (q Query) OrderedBy() NodeKind {
	if betweenEntities(q.Via) {
		return NodeRelation
	}
	return q.Kind
}

func (q Query) validateEdge() error {
	switch {
	case q.From == nil && (q.Via != "" || q.Inverse):
		return fmt.Errorf("query: Via and Inverse need From: %w", ErrInvalid)
	case q.From == nil:
		return nil
	case q.Via == "" && q.Kind == NodeRelation && !q.Inverse:
		return nil
	case q.Via == "":
		return fmt.Errorf("query: From needs Via for nodes of kind %s: %w", q.Kind, ErrInvalid)
	case !slices.Contains(reached(q.Via, q.Inverse), q.Kind):
		return fmt.Errorf("query: %s (inverse: %t) does not lead to nodes of kind %s: %w", q.Via, q.Inverse, q.Kind, ErrInvalid)
	}
	return nil
}

// reached tells what kinds of node an edge leads to.
func reached(via vocabulary.RelationType, inverse bool) []NodeKind {
	from, to := ends(via)
	if inverse {
		return from
	}
	return to
}

// ends are the kinds of node that an edge joins.
func ends(via vocabulary.RelationType) (from, to []NodeKind) {
	metric, entity, section := []NodeKind{NodeMetric}, []NodeKind{NodeEntity}, []NodeKind{NodeSection}
	switch via {
	case vocabulary.HasMember, vocabulary.PartOf, vocabulary.LocatedIn, vocabulary.Extends, vocabulary.Implements:
		return entity, entity
	case vocabulary.Of:
		return metric, []NodeKind{NodeIndicator}
	case vocabulary.About, vocabulary.ComparedWith:
		return metric, entity
	case vocabulary.StatedIn:
		return []NodeKind{NodeMetric, NodeMilestone, NodeRelation}, section
	case vocabulary.MentionedIn:
		return entity, section
	case vocabulary.HasSection:
		return []NodeKind{NodeDocument, NodeSection}, section
	case vocabulary.Covers, vocabulary.IssuedBy:
		return []NodeKind{NodeDocument}, entity
	case vocabulary.HasMilestone:
		return entity, []NodeKind{NodeMilestone}
	case vocabulary.SiblingOf:
		return metric, metric
	}
	return nil, nil
}

// validate tells which field set is none of the kind's.
func (f Filter) validate(kind NodeKind) error {
	fields := []struct {
		name  string
		set   bool
		kinds []NodeKind
	}{
		{"Text", f.Text != "", []NodeKind{NodeEntity, NodeIndicator, NodeDocument, NodeSection}},
		{"Prefix", f.Prefix != "", []NodeKind{NodeEntity}},
		{"Types", len(f.Types) > 0, []NodeKind{NodeEntity}},
		{"Place", f.Place != "", []NodeKind{NodeEntity, NodeMetric}},
		{"Group", f.Group != "", []NodeKind{NodeEntity}},
		{"Status", f.Status != "", []NodeKind{NodeEntity, NodeMilestone}},
		{"RelationTypes", len(f.RelationTypes) > 0, []NodeKind{NodeRelation}},
		{"Kinds", len(f.Kinds) > 0, []NodeKind{NodeMetric}},
		{"Indicators", len(f.Indicators) > 0, []NodeKind{NodeMetric}},
		{"About", len(f.About) > 0, []NodeKind{NodeMetric}},
		{"Measures", len(f.Measures) > 0, []NodeKind{NodeMetric}},
		{"Comparators", len(f.Comparators) > 0, []NodeKind{NodeMetric}},
		{"Strengths", len(f.Strengths) > 0, []NodeKind{NodeMetric}},
		{"MinValue", f.MinValue != nil, []NodeKind{NodeMetric}},
		{"MaxValue", f.MaxValue != nil, []NodeKind{NodeMetric}},
		{"Unit", f.Unit != "", []NodeKind{NodeMetric}},
		{"Periods", len(f.Periods) > 0, []NodeKind{NodeMetric, NodeMilestone}},
		{"Document", f.Document != "", []NodeKind{NodeMetric, NodeMilestone, NodeEntity, NodeRelation, NodeSection}},
		{"Documents", len(f.Documents) > 0, []NodeKind{NodeMetric, NodeMilestone, NodeEntity, NodeRelation, NodeSection}},
		{"Section", f.Section != "", []NodeKind{NodeMetric, NodeMilestone, NodeEntity, NodeRelation, NodeSection}},
	}
	for _, field := range fields {
		if field.set && !slices.Contains(field.kinds, kind) {
			return fmt.Errorf("filter: %s does not apply to nodes of kind %s: %w", field.name, kind, ErrInvalid)
		}
	}
	return nil
}

// What filters may ask of related things: how deep they lie within one another,
// and how many they are in all.
const (
	maxDeep   = 3
	maxHaving = 8
)

func (f Filter) countHaving() int {
	sum := len(f.Having)
	for _, h := range f.Having {
		sum += h.Filter.countHaving()
	}
	return sum
}

func (f Filter) validateHaving(kind NodeKind, deeper int) error {
	if len(f.Having) > 0 && deeper == 0 {
		return fmt.Errorf("filter: the related things of related things go at most %d deep: %w", maxDeep, ErrInvalid)
	}
	for _, h := range f.Having {
		if !h.joins(kind) {
			return fmt.Errorf("filter: %s (inverse: %t) does not join nodes of kind %s to some of kind %s: %w", h.Via, h.Inverse, kind, h.Kind, ErrInvalid)
		}
		if err := h.Filter.validate(h.Kind); err != nil {
			return err
		}
		if err := h.Filter.validateHaving(h.Kind, deeper-1); err != nil {
			return err
		}
	}
	return nil
}

func (h Having) joins(kind NodeKind) bool {
	switch h.Via {
	case vocabulary.Of, vocabulary.About, vocabulary.HasMilestone:
	default:
		if !betweenEntities(h.Via) {
			return false
		}
	}
	return slices.Contains(reached(h.Via, h.Inverse), h.Kind) && slices.Contains(reached(h.Via, !h.Inverse), kind)
}

func (p PageArgs) validate(orderedBy NodeKind) error {
	if (p.First > 0) == (p.Last > 0) || p.First < 0 || p.Last < 0 {
		return fmt.Errorf("page: set one of First and Last, to a positive number: %w", ErrInvalid)
	}
	for _, cursor := range []Cursor{p.After, p.Before} {
		if cursor == "" {
			continue
		}
		if _, _, err := cursor.Decode(orderedBy); err != nil {
			return err
		}
	}
	return nil
}

// Validate tells what is wrong with the query: ErrInvalid with a sentence.
func (q PathQuery) Validate() error {
	if q.MaxLength < 1 || q.MaxLength > 10 {
		return fmt.Errorf("path: the greatest length is from 1 to 10, not %d: %w", q.MaxLength, ErrInvalid)
	}
	return validateTypes("path", q.Types)
}

// Validate tells what is wrong with the query: ErrInvalid with a sentence.
func (q NeighbourhoodQuery) Validate() error {
	if q.Depth < 1 || q.Depth > 4 {
		return fmt.Errorf("neighbourhood: the depth is from 1 to 4, not %d: %w", q.Depth, ErrInvalid)
	}
	if q.Limit < 1 || q.Limit > 1000 {
		return fmt.Errorf("neighbourhood: the limit is from 1 to 1000, not %d: %w", q.Limit, ErrInvalid)
	}
	return validateTypes("neighbourhood", q.Types)
}

func validateTypes(what string, types []vocabulary.RelationType) error {
	for _, relation := range types {
		if !betweenEntities(relation) {
			return fmt.Errorf("%s: %q is no relation between entities: %w", what, relation, ErrInvalid)
		}
	}
	return nil
}

// betweenEntities tells the relations that a text states from the derived.
func betweenEntities(relation vocabulary.RelationType) bool {
	switch relation {
	case vocabulary.HasMember, vocabulary.PartOf, vocabulary.LocatedIn, vocabulary.Extends, vocabulary.Implements:
		return true
	}
	return false
}

// Bounds are MinValue, MaxValue and Unit in the base unit, to be compared with
// a metric's BaseValue and BaseUnit. Without Unit they are as they were, to be
// compared with its Value.
func (f Filter) Bounds() (least, most *Decimal, baseUnit string) {
	_, baseUnit = Base(Decimal{}, f.Unit)
	convert := func(bound *Decimal) *Decimal {
		if bound == nil {
			return nil
		}
		converted, _ := Base(*bound, f.Unit)
		return &converted
	}
	return convert(f.MinValue), convert(f.MaxValue), baseUnit
}
