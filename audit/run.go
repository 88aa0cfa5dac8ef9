package audit

import (
	"cmp"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/graph"
)

// Options are what a run may know beyond the graph.
type Options struct {
	Rules      []Rule      // nil for Rules()
	Exceptions []Exception // findings that somebody has answered for
	// Hashes are the SHA-256 of the files at hand, in hex, by document. They are
	// held against those that the graph states.
	Hashes map[graph.ID]string
}

// Report is what a run has found.
type Report struct {
	// Findings are in the order of severity, rule and place.
	Findings  []Finding
	Unchecked []Unchecked
	// Excepted is how many findings the exceptions took out, Unused the
	// exceptions that took out none.
	Excepted int
	Unused   []Exception
}

// Run applies the rules to the graph.
func Run(g *graph.Graph, o Options) *Report {
	if o.Rules == nil {
		o.Rules = Rules()
	}
	r := read(g, o.Hashes)
	excepted := newAnswered(o.Exceptions)
	report := &Report{}
	for _, severity := range Severities() {
		for _, rule := range o.Rules {
			if rule.Severity == severity {
				report.Findings = append(report.Findings, r.apply(rule, excepted)...)
			}
		}
	}
	report.Unchecked = r.unchecked
	report.Excepted, report.Unused = excepted.count, excepted.unused()
	return report
}

// apply finds what breaks one rule.
func (r *Reading) apply(rule Rule, excepted *answered) []Finding {
	found := rule.Check(r)
	for i := range found {
		if len(found[i].Places) == 0 {
			found[i].Places = r.placesOf(found[i].Subject)
		}
		found[i].Places = slices.Compact(found[i].Places)
	}
	found = slices.DeleteFunc(found, func(f Finding) bool { return excepted.covers(rule, f) })
	slices.SortFunc(found, order)
	found = slices.CompactFunc(found, func(a, b Finding) bool { return order(a, b) == 0 })
	if rule.Gather != nil {
		found = r.gather(rule, found)
	}
	for i := range found {
		f := &found[i]
		f.Rule, f.Severity = rule.ID, rule.Severity
		if f.Hint == (Text{}) {
			f.Hint = rule.Hint
		}
		for j := range f.Places {
			r.locate(&f.Places[j])
		}
	}
	return found
}

// gather makes one finding of those of each document.
func (r *Reading) gather(rule Rule, found []Finding) []Finding {
	byDocument := map[graph.ID][]Finding{}
	var all []Finding
	for _, f := range found {
		if len(f.Places) == 0 {
			all = append(all, f)
			continue
		}
		document := f.Places[0].Document
		byDocument[document] = append(byDocument[document], f)
	}
	for document, list := range byDocument {
		one := Finding{Subject: document}
		var names List
		for _, f := range list {
			if f.Subject != document && !slices.Contains(one.Nodes, f.Subject) {
				one.Nodes = append(one.Nodes, f.Subject)
			}
			one.Detail = strings.TrimSpace(one.Detail + " " + f.Detail)
			one.Places = append(one.Places, f.Places[:min(1, len(f.Places))]...)
			names = append(names, f.Message)
		}
		one.Message = rule.Gather(names)
		all = append(all, one)
	}
	slices.SortFunc(all, order)
	return all
}

// order sorts findings of one rule by place, then by what they are about.
func order(a, b Finding) int {
	if places := slices.CompareFunc(a.Places[:min(1, len(a.Places))], b.Places[:min(1, len(b.Places))], Place.compare); places != 0 {
		return places
	}
	return cmp.Or(cmp.Compare(a.Subject, b.Subject), cmp.Compare(a.Detail, b.Detail), slices.Compare(a.Nodes, b.Nodes))
}

func (p Place) compare(other Place) int {
	return cmp.Or(
		cmp.Compare(p.Document, other.Document), cmp.Compare(p.Start, other.Start),
		cmp.Compare(p.End, other.End), cmp.Compare(p.Section, other.Section),
	)
}

// Key is the same for the same finding in every run: the rule and the nodes. A
// finding that takes other nodes is another finding.
func (f Finding) Key() string {
	nodes := slices.Clone(f.Nodes)
	slices.Sort(nodes)
	var key strings.Builder
	key.WriteString(f.Rule + "|" + string(f.Subject) + "|" + f.Detail)
	for _, node := range nodes {
		key.WriteString("|" + string(node))
	}
	return key.String()
}
