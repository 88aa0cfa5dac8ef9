package cypher

import (
	"strings"
	"unicode"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/neo4j/layout"
)

func pageParams(q graph.Query, byID bool) map[string]any {
	bound := func(cursor graph.Cursor, none string) string {
		if cursor == "" {
			return none
		}
		key, id, _ := cursor.Decode(q.OrderedBy()) // validated with the query
		if byID {
			return string(id)
		}
		return key + layout.Separator + string(id)
	}
	return map[string]any{
		"after":     bound(q.Page.After, ""),
		"before":    bound(q.Page.Before, beyond),
		"limit":     min(max(q.Page.First, q.Page.Last), mostEdges) + 1, // whether there are more
		"separator": layout.Separator,
		"letters":   Letters(q.Filter.Text),
	}
}

// addFilterParams adds the parameters of the conditions that are set on a node,
// and on those that it is to be joined to.
func addFilterParams(params map[string]any, f graph.Filter, having []graph.Having, prefix string) {
	for name, value := range map[string]string{
		"prefix": f.Prefix, "text": strings.ToLower(f.Text), "place": string(f.Place), "group": string(f.Group),
		"status": string(f.Status), "document": string(f.Document), "section": string(f.Section),
	} {
		if value != "" {
			params[prefix+name] = value
		}
	}
	for name, values := range map[string][]string{
		"ids": plain(f.IDs), "types": plain(f.Types), "relationTypes": plain(f.RelationTypes), "kinds": plain(f.Kinds),
		"indicators": plain(f.Indicators), "about": plain(f.About), "measures": plain(f.Measures), "comparators": plain(f.Comparators),
		"strengths": plain(f.Strengths), "periods": plain(f.Periods), "documents": plain(f.Documents),
	} {
		if values != nil {
			params[prefix+name] = values
		}
	}
	addBounds(params, f, prefix)
	for i, h := range having {
		_, inner := havingNames(prefix, i)
		addFilterParams(params, h.Filter, h.Filter.Having, inner)
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
