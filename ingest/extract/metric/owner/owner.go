// Package owner tells who owns a number: the platform, the programme or the place that
// opens a clause or stands inside what is counted.
package owner

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/mention"
	"github.com/policygraph/policygraph/ingest/extract/number"
	"github.com/policygraph/policygraph/ingest/extract/phrase"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// Finder finds the owners that a report names.
type Finder struct {
	Mentions *mention.Index
	Numbers  *number.Scanner
	Place    string // the report's own, which owns what nobody else does
}

// Owns says whether the entity can own a number where it is named: no person, no
// plan on paper, no class of things (国家级示范区), and of programmes only what is a
// name by its form (“千企上云”行动), not a common word (以工代赈).
func (f *Finder) Owns(found mention.Mention) bool {
	name := found.Entity.Name
	switch found.Entity.Type {
	case vocabulary.Person, vocabulary.Event, vocabulary.Policy:
		return false
	case vocabulary.Programme:
		if !strings.ContainsRune(name, '“') && !phrase.EndsWithAny(name, "工程", "行动", "计划", "专项", "活动", "机制", "项目", "战略", "试点", "培训", "普查", "下乡", "贷") &&
			!strings.ContainsRune(string(f.Mentions.Report.Text[max(0, found.Start-1):found.End]), '“') {
			return false
		}
	}
	for _, class := range []string{"国家级", "省级", "市级", "县级", "每个", "每家", "各类", "各"} {
		if strings.HasPrefix(name, class) {
			return false
		}
	}
	return true
}

// Spatial says whether the type is a place for its numbers: then the indicator
// goes without its name, as it goes without the report's place.
func (f *Finder) Spatial(t vocabulary.EntityType) bool {
	return t == vocabulary.Platform || t == vocabulary.Area || t == vocabulary.Place || t == vocabulary.Organization
}

// Opening is the mention that opens the span, quotation marks and a
// level such as 省 aside, with the offset behind it.
func (f *Finder) Opening(span report.Span) (mention.Mention, int, bool) {
	text := f.Mentions.Report.Text
	for i := span.Start; i < span.End && i <= span.Start+2; i++ {
		if found, ok := f.Mentions.At(i); ok && found.End <= span.End {
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

// OfClause is the entity that opens the clause and is no item of a list.
func (f *Finder) OfClause(clause report.Span) string {
	start := clause.Start
	found, end, ok := f.Opening(report.Span{Start: start, End: clause.End})
	if !ok || !f.Owns(found) || found.Entity.Name == f.Place {
		return ""
	}
	if end < clause.End && strings.ContainsRune("、等和及与的", f.Mentions.Report.Text[end]) || f.countedAt(end, clause) {
		return ""
	}
	return found.Entity.Name
}

// Within is the programme named inside a counted noun: 实施公共服务“七优享”工程重大
// 项目57个. What only ends the noun does not own it, nor does a class of things
// (国家区域医疗中心项目) or a prize (“五个一工程”奖).
func (f *Finder) Within(span report.Span) string {
	for _, found := range f.Mentions.Within(span) {
		if found.Entity.Type == vocabulary.Programme && phrase.EndsWithAny(found.Entity.Name, "工程", "行动", "计划", "专项") &&
			found.Start <= span.Start+6 && found.End+1 < span.End && !f.prizeAt(found.End) {
			return found.Entity.Name
		}
	}
	return ""
}

// prizeAt says that a prize is named at the place, or behind a quotation mark
// there.
func (f *Finder) prizeAt(at int) bool {
	return strings.HasPrefix(strings.TrimPrefix(string(f.Mentions.Report.Text[at:min(len(f.Mentions.Report.Text), at+2)]), "”"), "奖")
}

// countedAt says that how many there are follows: what is counted is a class and Owns
// nothing (科技创新平台达到383家).
func (f *Finder) countedAt(at int, clause report.Span) bool {
	for _, reached := range []string{"达到", "达", "增至", "增加到", "共有", "超过", "突破"} {
		if !strings.HasPrefix(string(f.Mentions.Report.Text[at:min(clause.End, at+4)]), reached) {
			continue
		}
		next := f.Numbers.Scan(report.Span{Start: at, End: min(clause.End, at+12)})
		return len(next) > 0 && next[0].Class == "count" && next[0].Full.Start <= at+len([]rune(reached)) &&
			phrase.EndsWithAny(next[0].Unit, "家", "个", "处", "座", "所")
	}
	return false
}
