package cypher

import (
	"strings"
	"unicode"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/neo4j/layout"
)

// addPageParams adds the parameters of the page that are set.
func addPageParams(params map[string]any, q graph.Query, byID bool, prefix string) {
	bound := func(cursor graph.Cursor) string {
		if cursor == "" {
			return ""
		}
		key, id, _ := cursor.Decode(q.OrderedBy()) // validated with the query
		if byID {
			return string(id)
		}
		return key + layout.Separator + string(id)
	}
	params["separator"] = layout.Separator
	params[prefix+"after"] = bound(q.Page.After)
	params[prefix+"limit"] = min(max(q.Page.First, q.Page.Last), mostEdges) + 1 // whether there are more
	if q.Page.Before != "" {
		params[prefix+"before"] = bound(q.Page.Before)
	}
	if letters := Letters(q.Filter.Text); letters != "" {
		params[prefix+"letters"] = letters
	}
}

// addFilterParams adds the parameters of the conditions that are set on a node,
// and on those that it is to be joined to.
func addFilterParams(params map[string]any, f graph.Filter, having []graph.Having, prefix string) {
	text := func(name, value string) {
		if value != "" {
			params[prefix+name] = value
		}
	}
	text("prefix", f.Prefix)
	text("text", strings.ToLower(f.Text))
	text("place", string(f.Place))
	text("group", string(f.Group))
	text("status", string(f.Status))
	text("document", string(f.Document))
	text("section", string(f.Section))
	addList(params, prefix+"ids", f.IDs)
	addList(params, prefix+"types", f.Types)
	addList(params, prefix+"relationTypes", f.RelationTypes)
	addList(params, prefix+"kinds", f.Kinds)
	addList(params, prefix+"indicators", f.Indicators)
	addList(params, prefix+"about", f.About)
	addList(params, prefix+"measures", f.Measures)
	addList(params, prefix+"comparators", f.Comparators)
	addList(params, prefix+"strengths", f.Strengths)
	addList(params, prefix+"periods", f.Periods)
	addList(params, prefix+"documents", f.Documents)
	addBounds(params, f, prefix)
	for i, h := range having {
		_, inner := havingNames(prefix, i)
		addFilterParams(params, h.Filter, h.Filter.Having, inner)
	}
}

func addList[T ~string](params map[string]any, name string, values []T) {
	if len(values) > 0 {
		params[name] = plain(values)
	}
}

func addBounds(params map[string]any, f graph.Filter, prefix string) {
	least, most, baseUnit := f.Bounds()
	suffix := ""
	if f.Unit != "" {
		params[prefix+"baseUnit"], suffix = baseUnit, "Base"
	}
	if least != nil {
		params[prefix+"least"+suffix] = layout.Sortable(*least)
	}
	if most != nil {
		params[prefix+"most"+suffix] = layout.Sortable(*most)
	}
}

func plain[T ~string](texts []T) []string {
	list := make([]string, len(texts))
	for i, text := range texts {
		list[i] = string(text)
	}
	return list
}

// mostLetters bounds a query of the full-text index, which takes 1,024 terms.
const mostLetters = 500

// Letters asks for the nodes that have all the letters of the text, in
// the language of the index; "" where the text has none.
func Letters(text string) string {
	var terms []string
	for _, term := range layout.Letters(text) {
		terms = append(terms, escape(term))
	}
	return strings.Join(terms[:min(len(terms), mostLetters)], " AND ")
}

// escape takes their meaning from the signs of the index's language.
func escape(term string) string {
	var escaped strings.Builder
	for _, character := range term {
		if character < unicode.MaxASCII && !unicode.IsLetter(character) && !unicode.IsDigit(character) {
			escaped.WriteByte('\\')
		}
		escaped.WriteRune(character)
	}
	return escaped.String()
}
