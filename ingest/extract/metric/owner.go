package metric

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/mention"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// owns says whether entities of the type can own a number.
func owns(t vocabulary.EntityType) bool {
	return t != vocabulary.Person && t != vocabulary.Event
}

// spatial says whether the type is a place for its numbers: then the indicator
// goes without its name, as it goes without the report's place.
func spatial(t vocabulary.EntityType) bool {
	return t == vocabulary.Platform || t == vocabulary.Area || t == vocabulary.Place || t == vocabulary.Organization
}

// openingMention is the mention that opens the span, quotation marks and a
// level such as 省 aside, with the offset behind it.
func (m *reader) openingMention(span report.Span) (mention.Mention, int, bool) {
	text := m.r.Text
	for i := span.Start; i < span.End && i <= span.Start+2; i++ {
		if found, ok := m.mentions.At(i); ok && found.End <= span.End {
			end := found.End
			if end < span.End && (text[end] == '”' || text[end] == '》') {
				end++
			}
			return found, end, true
		}
		if !strings.ContainsRune("“《省市县区在", text[i]) {
			break
		}
	}
	return mention.Mention{}, 0, false
}

// clauseOwner is the entity that opens the clause and is no item of a list.
func (m *reader) clauseOwner(clause report.Span) string {
	start := clause.Start
	found, end, ok := m.openingMention(report.Span{Start: start, End: clause.End})
	if !ok || !owns(found.Entity.Type) || found.Entity.Name == m.ctx.Place {
		return ""
	}
	if end < clause.End && strings.ContainsRune("、等和及与的", m.r.Text[end]) {
		return ""
	}
	return found.Entity.Name
}

// ownerIn is the programme, platform or area named inside a counted noun: 实施
// 公共服务“七优享”工程重大项目57个. What only ends the noun does not own it.
func (m *reader) ownerIn(span report.Span) string {
	for _, found := range m.mentions.Within(span) {
		t := found.Entity.Type
		if found.End < span.End && (t == vocabulary.Programme || t == vocabulary.Platform || t == vocabulary.Area || t == vocabulary.Project) &&
			(found.Start <= span.Start+6) && found.End+1 < span.End {
			return found.Entity.Name
		}
	}
	return ""
}
