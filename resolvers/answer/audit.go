package answer

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	"github.com/policygraph/policygraph/audit"
	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/resolvers/load"
	"github.com/policygraph/policygraph/resolvers/object"
	"github.com/policygraph/policygraph/vocabulary"
)

// Audit is what does not add up in the graph.
type Audit struct {
	findings  []object.Row[rule.Finding]
	unchecked []object.Row[rule.Unchecked]
}

// RunAudit applies the rules that are built in to the graph.
func RunAudit(ctx context.Context) (*Audit, error) {
	return load.Derive(ctx, "audit", func(g *graph.Graph) (*Audit, error) { return newAudit(g), nil })
}

func newAudit(g *graph.Graph) *Audit {
	report := audit.Run(g, audit.Options{})
	a := &Audit{}
	rank := map[string]string{}
	for i, r := range audit.Rules() {
		rank[r.ID] = fmt.Sprintf("%d%02d", slices.Index(rule.Severities(), r.Severity), i)
	}
	for _, f := range report.Findings {
		key := rank[f.Rule]
		if len(f.Places) > 0 {
			key += object.PlaceKey(f.Places[0].Document, f.Places[0].Start, f.Places[0].End)
		}
		a.findings = append(a.findings, object.Row[rule.Finding]{List: "finding", Key: key, ID: graph.ID(keyOf(f)), Value: f})
	}
	for _, u := range report.Unchecked {
		a.unchecked = append(a.unchecked, object.Row[rule.Unchecked]{List: "unchecked", Key: rank[u.Rule], ID: u.Subject, Value: u})
	}
	object.SortRows(a.findings)
	object.SortRows(a.unchecked)
	return a
}

// FindingFilter keeps the findings that satisfy every field set.
type FindingFilter struct {
	Rules      []string
	Severities []vocabulary.Severity
	Nodes      []graph.ID
	Document   graph.ID
}

// settled is the filter with IDs in the place of names.
func (f FindingFilter) settled(ctx context.Context) (FindingFilter, error) {
	for _, id := range f.Rules {
		if !slices.ContainsFunc(audit.Rules(), func(r rule.Rule) bool { return r.ID == id }) {
			return f, fmt.Errorf("%w: there is no rule %q; Audit.rules lists them", graph.ErrNotFound, id)
		}
	}
	nodes := graph.Filter{Document: f.Document}
	if err := load.FromContext(ctx).Settle(ctx, &nodes); err != nil {
		return f, err
	}
	f.Document = nodes.Document
	return f, nil
}

func (f FindingFilter) keeps(found rule.Finding) bool {
	about := func(id graph.ID) bool { return found.Subject == id || slices.Contains(found.Nodes, id) }
	return object.AnyOf(f.Rules, found.Rule) && object.AnyOf(f.Severities, found.Severity) &&
		(len(f.Nodes) == 0 || slices.ContainsFunc(f.Nodes, about)) &&
		(f.Document == "" || slices.ContainsFunc(found.Places, func(p rule.Place) bool { return p.Document == f.Document }))
}

// Findings are what breaks the rules, the gravest first, then by rule and place.
func (a Audit) Findings(ctx context.Context, filter *FindingFilter, first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*FindingConnection, error) {
	rows := a.findings
	if filter != nil {
		wanted, err := filter.settled(ctx)
		if err != nil {
			return nil, err
		}
		rows = slices.DeleteFunc(slices.Clone(rows), func(r object.Row[rule.Finding]) bool { return !wanted.keeps(r.Value) })
	}
	return object.PageOf(rows, func(f rule.Finding) *Finding { return &Finding{f} }, object.Slice{First: first, After: after, Last: last, Before: before})
}

// Unchecked are what rules could not see.
func (a Audit) Unchecked(_ context.Context, first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*UncheckedConnection, error) {
	return object.PageOf(a.unchecked, func(u rule.Unchecked) *Unchecked { return &Unchecked{u} }, object.Slice{First: first, After: after, Last: last, Before: before})
}

// Rules are all rules, with how many findings each has.
func (a Audit) Rules() []*AuditRule {
	number := map[string]int{}
	for _, r := range a.findings {
		number[r.Value.Rule]++
	}
	var rules []*AuditRule
	for _, rule := range audit.Rules() {
		rules = append(rules, &AuditRule{rule, number[rule.ID]})
	}
	return rules
}

// AuditRule is one thing that is looked for.
type AuditRule struct {
	rule.Rule
	Findings int
}

// Name is a few words.
func (r AuditRule) Name() object.Text { return object.Text(r.Rule.Name) }

// Description says what is looked for, and what is not.
func (r AuditRule) Description() object.Text { return object.Text(r.Doc) }

// Hint says what to do about a finding.
func (r AuditRule) Hint() object.Text { return object.Text(r.Rule.Hint) }

// Finding is one thing that breaks a rule.
type Finding struct{ rule.Finding }

// Key is the same for the same finding in every run.
func (f Finding) Key() string { return keyOf(f.Finding) }

// keyOf is the key of a finding, short however many nodes it takes to see it.
func keyOf(f rule.Finding) string {
	sum := sha256.Sum256([]byte(f.Key()))
	return hex.EncodeToString(sum[:8])
}

// Subject is what the finding is about, nil where the graph does not hold it.
func (f Finding) Subject(ctx context.Context) (object.Node, error) {
	return object.NodeByID(ctx, f.Finding.Subject)
}

// Nodes are the others that it takes to see the finding.
func (f Finding) Nodes(ctx context.Context, first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*object.NodeConnection, error) {
	return object.NodePage(ctx, f.Finding.Nodes, object.Slice{First: first, After: after, Last: last, Before: before})
}

// Message says what is wrong.
func (f Finding) Message() object.Text { return object.Text(f.Finding.Message) }

// Hint says what to do about it.
func (f Finding) Hint() object.Text { return object.Text(f.Finding.Hint) }

// Passages are the places that show it.
func (f Finding) Passages(_ context.Context, first int) ([]*Passage, error) {
	if err := object.CheckSize("first", &first); err != nil {
		return nil, err
	}
	var list []*Passage
	for _, p := range f.Places[:min(first, len(f.Places))] {
		list = append(list, &Passage{p})
	}
	return list, nil
}

// Passage is a place in a text, for a reader.
type Passage struct{ rule.Place }

// Document is the document of the place.
func (p Passage) Document(ctx context.Context) (*object.Document, error) {
	return object.Reference[*object.Document](ctx, p.Place.Document)
}

// Section is the section of the place, nil where there is none.
func (p Passage) Section(ctx context.Context) (*object.Section, error) {
	return object.Reference[*object.Section](ctx, p.Place.Section)
}

// Line is the line of the place, nil where the store does not hold the text.
func (p Passage) Line() *int { return object.Optional(p.Place.Line) }

// Column is the column of the place in its line.
func (p Passage) Column() *int { return object.Optional(p.Place.Column) }

// Quote is the words of the place, nil where the store does not hold the text.
func (p Passage) Quote() *string { return object.Optional(p.Place.Quote) }

// Unchecked is what a rule could not see, and why.
type Unchecked struct{ rule.Unchecked }

// Subject is the document or other node, nil where the graph does not hold it.
func (u Unchecked) Subject(ctx context.Context) (object.Node, error) {
	return object.NodeByID(ctx, u.Unchecked.Subject)
}

// Reason says why.
func (u Unchecked) Reason() object.Text { return object.Text(u.Unchecked.Reason) }
