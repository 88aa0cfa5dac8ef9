package audit

import (
	"cmp"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
)

// Options are what a run may know beyond the graph.
type Options struct {
	Rules      []rule.Rule // nil for Rules()
	Exceptions []Exception // findings that somebody has answered for
	// Hashes are the SHA-256 of the files at hand, in hex, by document. They are
	// held against those that the graph states.
	Hashes map[graph.ID]string
}

// Report is what a run has found.
type Report struct {
	// Findings are in the order of severity, rule and place.
	Findings  []rule.Finding
	Unchecked []rule.Unchecked
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
	reading := rule.Read(g, o.Hashes)
	excepted := newAnswered(o.Exceptions)
	report := &Report{}
	for _, severity := range rule.Severities() {
		for _, r := range o.Rules {
			if r.Severity == severity {
				report.Findings = append(report.Findings, apply(reading, r, excepted)...)
			}
		}
	}
	report.Unchecked = reading.Unchecked()
	report.Excepted, report.Unused = excepted.count, excepted.unused()
	return report
}

// apply finds what breaks one rule.
func apply(reading *rule.Reading, r rule.Rule, excepted *answered) []rule.Finding {
	found := r.Check(reading)
	for i := range found {
		if len(found[i].Places) == 0 {
			found[i].Places = reading.PlacesOf(found[i].Subject)
		}
		found[i].Places = slices.Compact(found[i].Places)
	}
	found = slices.DeleteFunc(found, func(f rule.Finding) bool { return excepted.covers(r, f) })
	slices.SortFunc(found, order)
	found = slices.CompactFunc(found, func(a, b rule.Finding) bool { return order(a, b) == 0 })
	if r.Gather != nil {
		found = gather(r, found)
	}
	for i := range found {
		f := &found[i]
		f.Rule, f.Severity = r.ID, r.Severity
		if f.Hint == (rule.Text{}) {
			f.Hint = r.Hint
		}
		for j := range f.Places {
			reading.Locate(&f.Places[j])
		}
	}
	return found
}

// gather makes one finding of those of each document.
func gather(r rule.Rule, found []rule.Finding) []rule.Finding {
	byDocument := map[graph.ID][]rule.Finding{}
	var all []rule.Finding
	for _, f := range found {
		if len(f.Places) == 0 {
			all = append(all, f)
			continue
		}
		document := f.Places[0].Document
		byDocument[document] = append(byDocument[document], f)
	}
	for document, list := range byDocument {
		one := rule.Finding{Subject: document}
		var names rule.List
		for _, f := range list {
			if f.Subject != document && !slices.Contains(one.Nodes, f.Subject) {
				one.Nodes = append(one.Nodes, f.Subject)
			}
			one.Detail = strings.TrimSpace(one.Detail + " " + f.Detail)
			one.Places = append(one.Places, f.Places[:min(1, len(f.Places))]...)
			names = append(names, f.Message)
		}
		one.Message = r.Gather(names)
		all = append(all, one)
	}
	slices.SortFunc(all, order)
	return all
}

// order sorts findings of one rule by place, then by what they are about.
func order(a, b rule.Finding) int {
	if places := slices.CompareFunc(a.Places[:min(1, len(a.Places))], b.Places[:min(1, len(b.Places))], compare); places != 0 {
		return places
	}
	return cmp.Or(cmp.Compare(a.Subject, b.Subject), cmp.Compare(a.Detail, b.Detail), slices.Compare(a.Nodes, b.Nodes))
}

func compare(p, other rule.Place) int {
	return cmp.Or(
		cmp.Compare(p.Document, other.Document), cmp.Compare(p.Start, other.Start),
		cmp.Compare(p.End, other.End), cmp.Compare(p.Section, other.Section),
	)
}
