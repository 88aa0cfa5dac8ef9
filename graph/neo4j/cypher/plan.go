package cypher

import (
	"maps"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/neo4j/layout"
	"github.com/policygraph/policygraph/vocabulary"
)

const (
	// beyond comes behind every position.
	beyond = "\U0010FFFF"
	// mostEdges bounds what one page can ask for.
	mostEdges = 1 << 30
)

// Find is the statement that answers a valid query, and its parameters. It
// returns a row for each of q.From, one where that is nil.
func (s *Statements) Find(q graph.Query) (statement string, params map[string]any, err error) {
	key, starts := plan(q)
	params = filterParams(q.Filter)
	maps.Copy(params, pageParams(q))
	params["from"] = starts
	statement, err = s.finding(key)
	return statement, params, err
}

// findKey names one of the statements of Find.
type findKey struct {
	kind    graph.NodeKind
	start   string // the file of cypher/find that reaches the candidates
	via     vocabulary.RelationType
	inverse bool
	filter  string // the conditions of filter.cypher
	one     bool   // each page starts from one value
	shape
}

// shape is what of a page is asked for.
type shape struct{ After, Before, Count, Backwards bool }

// plan chooses the statement and what each page starts from.
func plan(q graph.Query) (key findKey, starts [][]string) {
	key = findKey{kind: q.Kind, via: q.Via, inverse: q.Inverse, shape: shape{
		After: q.Page.After != "", Before: q.Page.Before != "", Count: q.Page.Count, Backwards: q.Page.Last > 0,
	}}
	rest := q.Filter
	if q.From == nil {
		var root root
		root, rest = rootOf(q.Kind, q.Filter)
		key.start, key.via, key.inverse = root.start, root.via, root.inverse
		starts = [][]string{append([]string{}, root.ids...)}
	} else {
		key.start = startOf(q)
		starts = make([][]string, len(q.From))
		for i, from := range q.From {
			starts[i] = []string{string(from)}
		}
	}
	key.one = !slices.ContainsFunc(starts, func(ids []string) bool { return len(ids) != 1 })
	key.filter = strings.Join(conditions(q.Kind, rest), layout.Separator)
	return key, starts
}

// startOf tells how the edges of a query with From are followed.
func startOf(q graph.Query) string {
	switch {
	case q.Via == "":
		return "ends"
	case q.Kind != q.OrderedBy():
		return "relation"
	case q.Via == vocabulary.SiblingOf:
		return "siblings"
	case q.Via == vocabulary.About && q.Inverse:
		return "about"
	case q.Via == vocabulary.About:
		return "abouts"
	case q.Inverse && (q.Via == vocabulary.StatedIn || q.Via == vocabulary.MentionedIn):
		return "stated"
	}
	return "edge"
}

// root is where a query without From starts.
type root struct {
	start   string
	via     vocabulary.RelationType
	inverse bool
	ids     []string
}

// rootOf starts at the strongest field of the filter that leads to nodes. The
// rest of the filter is still to be looked at.
func rootOf(kind graph.NodeKind, rest graph.Filter) (root, graph.Filter) {
	f := rest
	switch {
	case len(f.Indicators) > 0:
		rest.Indicators = nil
		return root{"edge", vocabulary.Of, true, plain(f.Indicators)}, rest
	case len(f.About) > 0:
		rest.About = nil
		return root{start: "about", ids: slices.Compact(slices.Sorted(slices.Values(plain(f.About))))}, rest
	case f.Group != "":
		rest.Group = ""
		return root{"edge", vocabulary.HasMember, false, []string{string(f.Group)}}, rest
	case f.Section != "" && kind == graph.NodeSection:
		rest.Section = ""
		return root{start: "subsections", ids: []string{string(f.Section)}}, rest
	case f.Section != "":
		if f.Document == "" { // else one and the same source has to lie in both
			rest.Section = ""
		}
		return root{start: "within", via: layout.Stating(kind), ids: []string{string(f.Section)}}, rest
	case f.Document != "" && kind == graph.NodeSection:
		rest.Document = ""
		return root{start: "sections", ids: []string{string(f.Document)}}, rest
	case f.Document != "":
		rest.Document = ""
		return root{"stated", layout.Stating(kind), true, []string{string(f.Document)}}, rest
	}
	return wideRootOf(kind, rest)
}

func wideRootOf(kind graph.NodeKind, rest graph.Filter) (root, graph.Filter) {
	f := rest
	switch {
	case Letters(f.Text) != "":
		return root{start: "named"}, rest // and parts of other names
	case f.Place != "" && kind == graph.NodeMetric:
		rest.Place = ""
		return root{start: "about-place", ids: []string{string(f.Place)}}, rest
	case f.Place != "":
		rest.Place = ""
		return root{start: "in-place", ids: []string{string(f.Place)}}, rest
	case len(f.Types) > 0:
		rest.Types = nil
		return root{start: "of-type", ids: slices.Compact(slices.Sorted(slices.Values(plain(f.Types))))}, rest
	}
	return root{start: "all"}, rest
}

// conditions are the names in filter.cypher of the fields that are set.
func conditions(kind graph.NodeKind, f graph.Filter) []string {
	var names []string
	add := func(set bool, name string) {
		if set {
			names = append(names, name)
		}
	}
	add(f.Text != "", "text")
	add(len(f.Types) > 0, "types")
	add(f.Place != "", "place of "+string(kind))
	add(f.Group != "", "group")
	add(f.Status != "", "status of "+string(kind))
	add(len(f.RelationTypes) > 0, "relationTypes")
	add(len(f.Kinds) > 0, "kinds")
	add(len(f.Indicators) > 0, "indicators")
	add(len(f.About) > 0, "about")
	add(len(f.Measures) > 0, "measures")
	add(len(f.Comparators) > 0, "comparators")
	add(len(f.Strengths) > 0, "strengths")
	add(len(f.Periods) > 0, "periods")
	base := ""
	if f.Unit != "" {
		add(true, "baseUnit")
		base = "Base"
	}
	add(f.MinValue != nil, "least"+base)
	add(f.MaxValue != nil, "most"+base)
	if kind == graph.NodeSection {
		add(f.Document != "", "document of section")
		add(f.Section != "", "section of section")
		return names
	}
	add(f.Document != "" && f.Section == "", "document")
	add(f.Document == "" && f.Section != "", "section")
	add(f.Document != "" && f.Section != "", "document and section")
	return names
}
