package object

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	"github.com/policygraph/policygraph/audit"
	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// Audit is what does not add up in the graph.
type Audit struct {
	findings  []row[rule.Finding]
	unchecked []row[rule.Unchecked]
}

// RunAudit applies the rules that are built in to the graph.
func RunAudit(ctx context.Context) (*Audit, error) {
	return derive(ctx, "audit", func(g *graph.Graph) (*Audit, error) { return newAudit(g), nil })
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
			key += placeKey(f.Places[0].Document, f.Places[0].Start, f.Places[0].End)
		}
		a.findings = append(a.findings, row[rule.Finding]{"finding", key, graph.ID(keyOf(f)), f})
	}
	for _, u := range report.Unchecked {
		a.unchecked = append(a.unchecked, row[rule.Unchecked]{"unchecked", rank[u.Rule], u.Subject, u})
	}
	sortRows(a.findings)
	sortRows(a.unchecked)
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
	if err := FromContext(ctx).settle(ctx, &nodes); err != nil {
		return f, err
	}
	f.Document = nodes.Document
	return f, nil
}

func (f FindingFilter) keeps(found rule.Finding) bool {
	about := func(id graph.ID) bool { return found.Subject == id || slices.Contains(found.Nodes, id) }
	return anyOf(f.Rules, found.Rule) && anyOf(f.Severities, found.Severity) &&
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
		rows = slices.DeleteFunc(slices.Clone(rows), func(r row[rule.Finding]) bool { return !wanted.keeps(r.value) })
	}
	return page(rows, func(f rule.Finding) *Finding { return &Finding{f} }, Slice{first, after, last, before})
}

// Unchecked are what rules could not see.
func (a Audit) Unchecked(_ context.Context, first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*UncheckedConnection, error) {
	return page(a.unchecked, func(u rule.Unchecked) *Unchecked { return &Unchecked{u} }, Slice{first, after, last, before})
}

// Rules are all rules, with how many findings each has.
func (a Audit) Rules() []*AuditRule {
	number := map[string]int{}
	for _, r := range a.findings {
		number[r.value.Rule]++
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
func (r AuditRule) Name() Text { return Text(r.Rule.Name) }

// Description says what is looked for, and what is not.
func (r AuditRule) Description() Text { return Text(r.Doc) }

// Hint says what to do about a finding.
func (r AuditRule) Hint() Text { return Text(r.Rule.Hint) }

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
func (f Finding) Subject(ctx context.Context) (Node, error) {
	return FromContext(ctx).Node(ctx, f.Finding.Subject)
}

// Nodes are the others that it takes to see the finding.
func (f Finding) Nodes(ctx context.Context, first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*NodeConnection, error) {
	ids := slices.Clone(f.Finding.Nodes)
	slices.Sort(ids)
	ids = slices.Compact(ids)
	rows := make([]row[graph.ID], len(ids))
	for i, id := range ids {
		rows[i] = row[graph.ID]{"node", "", id, id}
	}
	cut, err := page(rows, func(id graph.ID) graph.ID { return id }, Slice{first, after, last, before})
	if err != nil {
		return nil, err
	}
	nodes, err := FromContext(ctx).Nodes(ctx, cut.Nodes(ctx))
	if err != nil {
		return nil, err
	}
	c := &NodeConnection{PageInfo: cut.PageInfo, TotalCount: cut.TotalCount}
	for i, edge := range cut.edges {
		c.edges = append(c.edges, Edge[Node]{place: edge.place, node: nodes[i]})
	}
	return c, nil
}

// Message says what is wrong.
func (f Finding) Message() Text { return Text(f.Finding.Message) }

// Hint says what to do about it.
func (f Finding) Hint() Text { return Text(f.Finding.Hint) }

// Passages are the places that show it.
func (f Finding) Passages(_ context.Context, first int) ([]*Passage, error) {
	if err := CheckSize("first", &first); err != nil {
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
func (p Passage) Document(ctx context.Context) (*Document, error) {
	return reference[*Document](ctx, p.Place.Document)
}

// Section is the section of the place, nil where there is none.
func (p Passage) Section(ctx context.Context) (*Section, error) {
	return reference[*Section](ctx, p.Place.Section)
}

// Line is the line of the place, nil where the store does not hold the text.
func (p Passage) Line() *int { return optional(p.Place.Line) }

// Column is the column of the place in its line.
func (p Passage) Column() *int { return optional(p.Place.Column) }

// Quote is the words of the place, nil where the store does not hold the text.
func (p Passage) Quote() *string { return optional(p.Place.Quote) }

// Unchecked is what a rule could not see, and why.
type Unchecked struct{ rule.Unchecked }

// Subject is the document or other node, nil where the graph does not hold it.
func (u Unchecked) Subject(ctx context.Context) (Node, error) {
	return FromContext(ctx).Node(ctx, u.Unchecked.Subject)
}

// Reason says why.
func (u Unchecked) Reason() Text { return Text(u.Unchecked.Reason) }
