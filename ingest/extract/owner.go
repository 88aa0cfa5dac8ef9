package extract

import (
	"sort"
	"strings"

	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// mention is one place that names an entity.
type mention struct {
	report.Span
	entity *Entity
}

// mentionIndex finds mentions by their place. Mentions are sorted by start, the
// longer first.
type mentionIndex []mention

func indexMentions(entities []Entity) mentionIndex {
	var index mentionIndex
	for i := range entities {
		for _, span := range entities[i].Mentions {
			index = append(index, mention{span, &entities[i]})
		}
	}
	sort.Slice(index, func(a, b int) bool {
		if index[a].Start != index[b].Start {
			return index[a].Start < index[b].Start
		}
		return index[a].End > index[b].End
	})
	return index
}

// at is the longest mention that starts at the offset.
func (m mentionIndex) at(start int) (mention, bool) {
	i := sort.Search(len(m), func(i int) bool { return m[i].Start >= start })
	if i < len(m) && m[i].Start == start {
		return m[i], true
	}
	return mention{}, false
}

// shorter is the next mention that starts where found does.
func (m mentionIndex) shorter(found mention) (mention, bool) {
	i := sort.Search(len(m), func(i int) bool { return m[i].Start >= found.Start })
	for ; i < len(m) && m[i].Start == found.Start; i++ {
		if m[i].End < found.End {
			return m[i], true
		}
	}
	return mention{}, false
}

// within are the mentions that start inside a span, none where it is empty.
func (m mentionIndex) within(span report.Span) []mention {
	if span.Len() <= 0 {
		return nil
	}
	i := sort.Search(len(m), func(i int) bool { return m[i].Start >= span.Start })
	j := sort.Search(len(m), func(i int) bool { return m[i].Start >= span.End })
	return m[i:j]
}

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
func (m *metricReader) openingMention(span report.Span) (mention, int, bool) {
	text := m.r.Text
	for i := span.Start; i < span.End && i <= span.Start+2; i++ {
		if found, ok := m.mentions.at(i); ok && found.End <= span.End {
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
	return mention{}, 0, false
}

// clauseOwner is the entity that opens the clause and is no item of a list.
func (m *metricReader) clauseOwner(clause report.Span) string {
	start := clause.Start
	found, end, ok := m.openingMention(report.Span{Start: start, End: clause.End})
	if !ok || !owns(found.entity.Type) || found.entity.Name == m.ctx.Place {
		return ""
	}
	if end < clause.End && strings.ContainsRune("、等和及与的", m.r.Text[end]) {
		return ""
	}
	return found.entity.Name
}

// ownerIn is the programme, platform or area named inside a counted noun: 实施
// 公共服务“七优享”工程重大项目57个. What only ends the noun does not own it.
func (m *metricReader) ownerIn(span report.Span) string {
	for _, found := range m.mentions.within(span) {
		t := found.entity.Type
		if found.End < span.End && (t == vocabulary.Programme || t == vocabulary.Platform || t == vocabulary.Area || t == vocabulary.Project) &&
			(found.Start <= span.Start+6) && found.End+1 < span.End {
			return found.entity.Name
		}
	}
	return ""
}
