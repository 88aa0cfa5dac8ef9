// Package found collects names as they are found, each at one place of the text,
// and cites them in full.
package found

import (
	"slices"
	"strings"
	"unicode"

	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// Name is one reading of a name at one place of the text.
type Name struct {
	report.Span
	Name    string
	Type    vocabulary.EntityType
	Aliases []string
	Rule    string
}

// Names collects the finds of one report, in the order that they are read.
type Names struct {
	*token.Reader
	List []Name
}

// MaxName bounds a name, in code points.
const MaxName = 36

// Cite names a find as one would cite it: 市… and 省… with the place's own
// name, a quotation alone without its marks.
func (n *Names) Cite(f *Name) {
	runes := n.Report.Text[f.Start:f.End]
	if clean := withoutNotes(runes); len(clean) < len(runes) {
		f.Name = string(clean)
		return
	}
	owner := n.owner(runes)
	if owner != "" && token.Closing(runes[1]) != 0 && f.Type != vocabulary.Platform {
		f.Start++
		f.Name = n.Unquoted(f.Span)
		return
	}
	f.Name = n.Unquoted(f.Span)
	if owner != "" {
		f.Aliases = append(f.Aliases, f.Name)
		f.Name = owner + string(runes[1:])
	}
}

// withoutNotes drops footnote marks such as ［12］ and the white space around
// them.
func withoutNotes(runes []rune) []rune {
	var clean []rune
	for i := 0; i < len(runes); i++ {
		if close := slices.Index(runes[i:], '］'); runes[i] == '［' && close > 0 {
			i += close
			continue
		}
		if close := slices.Index(runes[i:], ']'); (runes[i] == '^' || runes[i] == '[') && close > 0 {
			i += close
			continue
		}
		if !unicode.IsSpace(runes[i]) {
			clean = append(clean, runes[i])
		}
	}
	return clean
}

// owner is the place that a leading 省, 市 or 县 stands for, "" where it stands
// for none.
func (n *Names) owner(runes []rune) string {
	if len(runes) < 4 {
		return ""
	}
	if size, _ := n.Words.Longest(runes); size > 1 {
		return ""
	}
	switch runes[0] {
	case '省':
		if strings.HasSuffix(n.Context.Place, "省") {
			return n.Context.Place
		}
		return n.Context.Province
	case '市':
		if n.Context.City != "" {
			return n.Context.City
		}
		if strings.HasSuffix(n.Context.Place, "市") {
			return n.Context.Place
		}
	case '县', '区':
		if strings.HasSuffix(n.Context.Place, string(runes[0])) {
			return n.Context.Place
		}
	}
	return ""
}

// AddScoped adds the quotation with the 国家 or the place right in front of it,
// marks and all: 国家“千县工程”.
func (n *Names) AddScoped(tokens []token.Token, k int, f *Name) {
	if k == 0 || tokens[k-1].End != tokens[k].Start {
		return
	}
	before := tokens[k-1]
	switch word := n.Text(before.Span); word {
	case "国家", "省级", "国家级", "全国", "全省", "全市", "市级":
		f.Aliases = append(f.Aliases, n.Text(report.Span{Start: before.Start, End: tokens[k].End}))
	default:
		if before.Class == token.Place || strings.HasSuffix(word, "江") {
			f.Aliases = append(f.Aliases, n.Text(report.Span{Start: before.Start, End: tokens[k].End}))
		}
	}
}

// Add keeps a find whose span and name are sound.
func (n *Names) Add(f Name) {
	if f.Name == "" || f.Span.Len() < 2 {
		return
	}
	n.List = append(n.List, f)
}
