package cypher

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/neo4j/layout"
	"github.com/policygraph/policygraph/vocabulary"
)

// mostEdges bounds what one page can ask for.
const mostEdges = 1 << 30

// Find is the statement that answers a valid query, and its parameters. It
// returns a row for each of q.From, one where that is nil.
func (s *Statements) Find(q graph.Query) (statement string, params map[string]any, err error) {
	key, starts, rest := plan(q)
	if key.filter, err = s.rootFilter(q.Kind, rest); err != nil {
		return "", nil, err
	}
	params = map[string]any{}
	addPageParams(params, q, key.byID, "")
	addFilterParams(params, q.Filter, rest.Having, "")
	params["from"], params["whole"] = starts, true
	if len(rest.Having) > 0 { // there are more such statements than can be kept
		var parts findParts
		if parts, err = s.findParts(key); err == nil {
			statement, err = s.render("find.cypher", parts)
		}
	} else {
		statement, err = s.finding(key)
	}
	return statement, params, err
}

// findKey names one of the statements of Find.
type findKey struct {
	kind    graph.NodeKind
	start   string // the file of cypher/find that reaches the candidates
	via     vocabulary.RelationType
	inverse bool
	label   string // of the candidates, where it is not that of their kind
	filter  string // of filter.cypher
	one     bool   // each page starts from one value
	byID    bool   // the page is in the order of the IDs
	shape

	from, prefix string // of a step of a statement of several: the node that it starts from, and of its parameters
}

// addTo adds to a form all on which the text of a step depends, but for its filter.
func (k findKey) addTo(form *strings.Builder) {
	for _, name := range []string{string(k.kind), k.start, string(k.via), k.label} {
		form.WriteString(name)
		form.WriteByte(' ')
	}
	for _, set := range []bool{k.inverse, k.one, k.byID, k.After, k.Before, k.Count, k.Backwards} {
		form.WriteString(strconv.FormatBool(set))
	}
}

// shape is what of a page is asked for.
type shape struct{ After, Before, Count, Backwards bool }

// plan chooses the statement, what each page starts from, and what of the filter
// is still to be looked at.
func plan(q graph.Query) (key findKey, starts [][]string, rest graph.Filter) {
	key = findKey{kind: q.Kind, via: q.Via, inverse: q.Inverse, shape: shape{
		After: q.Page.After != "", Before: q.Page.Before != "", Count: q.Page.Count, Backwards: q.Page.Last > 0,
	}}
	rest = q.Filter
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
	key.byID = (q.Kind == graph.NodeEntity || q.Kind == graph.NodeDocument) && q.Kind == q.OrderedBy() && !inOrder(key.start)
	key.one = !slices.ContainsFunc(starts, func(ids []string) bool { return len(ids) != 1 })
	if expands(key.start) {
		key.label, rest = labelled(rest)
	}
	return key, starts, rest
}

// expands tells the starts that look at the label of each candidate, and so may
// look at a narrower one.
func expands(start string) bool {
	return start == "edge" || start == "stated" || start == ofDocument || start == "within"
}

// labelled is a label that says which kinds or type the filter means, if there is
// one, and the rest of the filter.
func labelled(f graph.Filter) (string, graph.Filter) {
	label, isType := strings.CutPrefix(typesCondition(f.Types), typeCondition)
	switch kinds := kindsCondition(f.Kinds); {
	case kinds == "aims":
		f.Kinds = nil
		return "Target", f
	case kinds == "results":
		f.Kinds = nil
		return "Observation", f
	case isType:
		f.Types = nil
		return label, f
	}
	return "", f
}

// inOrder tells the starts whose index has entities in the order of their
// positions. That is the order of their IDs, which are shorter.
func inOrder(start string) bool { return start == "all" || start == "in-place" || start == "of-type" }

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

// ofDocument is the start from all that a document states, and no section.
const ofDocument = "of-document"

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
	case len(f.IDs) > 0:
		rest.IDs = nil
		return root{start: "these", ids: slices.Compact(slices.Sorted(slices.Values(plain(f.IDs))))}, rest
	case len(f.Indicators) > 0:
		rest.Indicators = nil
		return root{"edge", vocabulary.Of, true, plain(f.Indicators)}, rest
	case len(f.About) > 0:
		rest.About = nil
		return root{start: "about", ids: slices.Compact(slices.Sorted(slices.Values(plain(f.About))))}, rest
	case f.Group != "":
		rest.Group = ""
		return root{"edge", vocabulary.HasMember, false, []string{string(f.Group)}}, rest
	}
	if i := slices.IndexFunc(f.Having, known); i >= 0 {
		h := f.Having[i]
		rest.Having = slices.Delete(slices.Clone(f.Having), i, i+1)
		return root{"edge", h.Via, !h.Inverse, plain(h.Filter.IDs)}, rest
	}
	return statedRootOf(kind, rest)
}

// known tells that a relation leads to nodes whose IDs are given, and nothing
// else is asked of them.
func known(h graph.Having) bool {
	return h.Kind == graph.NodeEntity && h.Via != vocabulary.About && len(h.Filter.IDs) > 0 && reflect.DeepEqual(h.Filter, graph.Filter{IDs: h.Filter.IDs})
}

func statedRootOf(kind graph.NodeKind, rest graph.Filter) (root, graph.Filter) {
	f := rest
	among := len(f.Documents) > 0 // then one and the same source has to lie in all of them
	switch {
	case f.Section != "" && kind == graph.NodeSection:
		rest.Section = ""
		return root{start: "subsections", ids: []string{string(f.Section)}}, rest
	case f.Section != "":
		if f.Document == "" && !among {
			rest.Section = ""
		}
		return root{start: "within", via: layout.Stating(kind), ids: []string{string(f.Section)}}, rest
	case f.Document != "" && kind == graph.NodeSection:
		rest.Document = ""
		return root{start: "sections", ids: []string{string(f.Document)}}, rest
	case f.Document != "":
		if !among {
			rest.Document = ""
		}
		return root{ofDocument, layout.Stating(kind), true, []string{string(f.Document)}}, rest
	}
	return wideRootOf(kind, rest)
}

func wideRootOf(kind graph.NodeKind, rest graph.Filter) (root, graph.Filter) {
	f := rest
	switch {
	case f.Prefix != "":
		rest.Prefix = ""
		return root{start: "prefixed"}, rest
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
	add(f.Prefix != "", "prefix")
	add(f.Text != "", "text")
	add(len(f.IDs) > 0, "ids")
	add(len(f.Types) > 0, typesCondition(f.Types))
	add(f.Place != "", "place of "+string(kind))
	add(f.Group != "", "group")
	add(f.Status != "", "status of "+string(kind))
	add(len(f.RelationTypes) > 0, "relationTypes")
	add(len(f.Kinds) > 0, kindsCondition(f.Kinds))
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
	return append(names, statedConditions(kind, f)...)
}

// typeCondition begins the condition that a node has the label of a type.
const typeCondition = "type "

// typesCondition is that of a label where one type of the vocabulary is meant.
func typesCondition(types []vocabulary.EntityType) string {
	if len(types) == 1 && slices.Contains(vocabulary.EntityTypes(), types[0]) {
		return typeCondition + string(types[0])
	}
	return "types"
}

// kindsCondition is the name of a label where that says which kinds are meant.
func kindsCondition(kinds []vocabulary.Kind) string {
	has := func(kind vocabulary.Kind) bool { return slices.Contains(kinds, kind) }
	switch aims := has(vocabulary.Target); {
	case aims && !has(vocabulary.Actual) && !has(vocabulary.Baseline):
		return "aims"
	case !aims && has(vocabulary.Actual) && has(vocabulary.Baseline):
		return "results"
	}
	return "kinds"
}

// statedConditions are the names of the conditions on where a text states the
// node.
func statedConditions(kind graph.NodeKind, f graph.Filter) []string {
	document, documents, section := f.Document != "", len(f.Documents) > 0, f.Section != ""
	var names []string
	for _, condition := range []struct {
		asked bool
		name  string
	}{
		{document, "document"}, {documents, "documents"}, {section, "section"},
	} {
		if condition.asked && kind == graph.NodeSection {
			names = append(names, condition.name+" of section")
		}
	}
	switch {
	case kind == graph.NodeSection:
		return names
	case document && documents:
		names = append(names, "document in documents")
		documents = false
	}
	switch {
	case document && section:
		return append(names, "document and section")
	case documents && section:
		return append(names, "documents and section")
	case document:
		return append(names, "document")
	case documents:
		return append(names, "documents")
	case section:
		return append(names, "section")
	}
	return names
}
