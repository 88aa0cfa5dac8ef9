// Package status reads at what stage the text says that its entities are.
package status

import (
	"github.com/policygraph/policygraph/ingest/extract/calendar"
	"regexp"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/lexicon"
	"github.com/policygraph/policygraph/ingest/extract/mention"
	"github.com/policygraph/policygraph/ingest/extract/setting"
	"github.com/policygraph/policygraph/ingest/extract/stage"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// reader reads the statuses of one report.
type reader struct {
	*mention.Index
	ctx      statement.Context
	book     *lexicon.Book[stage.Word]
	framings *lexicon.Book[[]stage.Frame]
	plans    []bool // of each section, whether it is of the plan
	turned   []bool // of each sentence, whether a part of past and future has turned to it
	section  int    // being read
	lookback bool   // over the years before
	statuses []statement.Status
	next     report.Span // the clause behind the one being read
	pushed   hit         // what the last clause said of the list that may go on
	summed   bool        // that clause closed the list: 等项目
	seen     map[statement.Status]bool
}

// Read finds the stage that the text states of an entity, in the order
// of the text.
func Read(ctx statement.Context, mentions *mention.Index) []statement.Status {
	st := &reader{Index: mentions, ctx: ctx, book: stage.Words(), framings: stage.Frames(),
		plans: setting.Plans(mentions.Report), turned: setting.Turned(mentions.Report, ctx.Year), section: -1, seen: map[statement.Status]bool{}}
	for i, s := range mentions.Report.Sentences {
		if s.Section >= 0 {
			st.enter(s.Section)
		}
		when := st.whenOf(s)
		if st.turned[i] {
			when.period, when.plan = calendar.PlanYears(ctx.Year), true
		}
		st.pushed = hit{}
		for i, clause := range s.Clauses {
			st.next = report.Span{}
			if i+1 < len(s.Clauses) {
				st.next = s.Clauses[i+1].Span
			}
			refs := st.staged(clause.Span)
			if len(refs) == 0 {
				st.pushed = hit{}
				continue
			}
			st.readClause(clause.Span, refs, when)
		}
	}
	return st.statuses
}

// staged are the outer mentions of what can be at a stage. A place that a list has for
// what lies in it (甲 in 甲、乙物流园) does not hide that.
func (st *reader) staged(clause report.Span) []mention.Mention {
	var kept []mention.Mention
	end := clause.Start
	found := st.Within(clause)
	for i, ref := range found {
		if ref.Start < end {
			continue
		}
		switch ref.Entity.Type {
		case vocabulary.Place, vocabulary.Person:
			if i+1 < len(found) && found[i+1].Span == ref.Span {
				continue
			}
		default:
			kept = append(kept, ref)
		}
		end = ref.End
	}
	return kept
}

// unit is a list of mentions that share their predicate.
type unit struct {
	refs []mention.Mention
	report.Span
}

// last is the entity that the unit ends with.
func (u unit) last() *statement.Entity { return u.refs[len(u.refs)-1].Entity }

func (st *reader) units(refs []mention.Mention) []unit {
	var units []unit
	for _, ref := range refs {
		if n := len(units); n > 0 && (listed(st.Text(units[n-1].End, ref.Start)) || st.placedItem(report.Span{Start: units[n-1].End, End: ref.Start}) || st.sums(units[n-1].End, ref)) {
			units[n-1].refs = append(units[n-1].refs, ref)
			units[n-1].End = ref.End
			continue
		}
		units = append(units, unit{[]mention.Mention{ref}, ref.Span})
	}
	return units
}

// sums says whether a mention only says what the items of a list in front of it are:
// 甲、乙等产业转移项目.
func (st *reader) sums(from int, ref mention.Mention) bool {
	name := ref.Entity.Name
	return ref.Entity.Type == vocabulary.Project && st.Text(from, ref.Start) == "等" && (strings.HasSuffix(name, "项目") || strings.HasSuffix(name, "工程"))
}

// placedItem says whether a comma and a place are all that stands between two
// items: 甲县教育强区、乙县….
func (st *reader) placedItem(between report.Span) bool {
	if between.Len() < 3 || between.Len() > 8 || st.Report.Text[between.Start] != '、' {
		return false
	}
	refs := st.Outer(report.Span{Start: between.Start + 1, End: between.End})
	return len(refs) == 1 && refs[0].Entity.Type == vocabulary.Place && refs[0].Start == between.Start+1 && refs[0].End == between.End
}

// bracketed is a remark behind an item.
var bracketed = regexp.MustCompile(`^[（(][^（）()]*[）)]`)

// sizedItem is a joint with the size of the item behind it: 、投资3亿元的.
var sizedItem = regexp.MustCompile(`^(、|和|及|以及)(总?投资|计划投资|占地|占地面积|总?建筑面积)?约?[0-9.]+余?[^，。；、的0-9]{1,4}的$`)

func listed(between string) bool {
	between = strings.TrimLeft(between, "”")
	if sizedItem.MatchString(between) {
		return true
	}
	between = strings.Trim(bracketed.ReplaceAllString(noteMark.ReplaceAllString(between, ""), ""), "“”")
	return between == "、" || between == "和" || between == "及" || between == "与" || between == "以及" || between == "”、“" || between == "" || unnamed(between)
}

// unnamed says whether items of the same list that have no name of their own, or a
// few words about the next one, stand between two that have: 甲工程、3个亲水平台、乙景观带.
func unnamed(between string) bool {
	size := len([]rune(between))
	return strings.HasPrefix(between, "、") && (strings.HasSuffix(between, "、") && size <= 40 || size <= 5) && !strings.ContainsAny(between, "，,；;。")
}

// carriesOn says whether a clause goes on with the list of the last one: 推进甲、乙，丙、
// 丁等项目建设; 推进甲、乙等铁路项目，以及丙、丁等电站项目.
func (st *reader) carriesOn(unit unit, clause report.Span, pushed hit) bool {
	rest := strings.TrimLeft(st.Text(unit.End, clause.End), "”")
	opens := strings.Trim(st.Text(clause.Start, unit.Start), "“")
	return pushed.Status != "" && (opens == "" && !st.summed || opens == "以及" || opens == "及") &&
		(rest == "" || (goesOn(rest) || strings.HasPrefix(rest, "等")) && st.frames(unit.End))
}

// shares is what stands between two objects of a verb: 启动甲建设和乙建设.
var shares = regexp.MustCompile(`^”?([（(][^（）()]*[）)])?(项目|建设|改造|扩建|续建|新建|扩宽|拓宽|治理|整治|创建|编制|前期工作|升级|提升|绿化|美化|亮化|修复|延伸|贯通|配套|工程|一期|二期){0,3}(和|与|及|、|以及|等|等[^，。；、的]{1,6}[和与及、]|[^，。；、的]{1,4}段、)“?$`)

// unnamedItems stands between two objects of a verb where items without a name, or the
// rest of the one that a body opens, lie between: 完成某医院妇儿楼、门诊楼和乙项目.
var unnamedItems = regexp.MustCompile(`^[^，,。；;：:的“”《》与]{1,20}(、|和|及|以及)$`)

// shared says whether two units are objects of one verb over what stands between them.
func (st *reader) shared(between report.Span, hits []hit) bool {
	text := st.Text(between.Start, between.End)
	if shares.MatchString(text) {
		return true
	}
	for _, hit := range hits {
		if hit.Start >= between.Start && hit.End <= between.End {
			return false
		}
	}
	return unnamedItems.MatchString(text)
}

func (st *reader) readClause(clause report.Span, refs []mention.Mention, when when) {
	hits := st.hits(clause)
	units := st.units(refs)
	pushed := st.pushed
	st.pushed = hit{}
	var led hit // what the item before is the object of
	for i, unit := range units {
		limit := report.Span{Start: clause.Start, End: clause.End}
		if i > 0 {
			limit.Start = units[i-1].End
		}
		if i+1 < len(units) {
			limit.End = units[i+1].Start
		}
		hit, ok := st.predicate(unit, hits, limit, clause)
		if led, is := st.governor(unit, hits, limit); is && (!ok || st.plansOnly(hit)) {
			hit, ok = led, true
		}
		if done, is := st.treated(unit, clause); is && !ok {
			hit, ok = done, true
		}
		if !ok && i == 0 && st.carriesOn(unit, clause, pushed) {
			hit, ok = pushed, true
		}
		if !ok && i > 0 && st.shared(report.Span{Start: units[i-1].End, End: unit.Start}, hits) && st.frames(unit.End) {
			hit, ok = led, led.Status != ""
		}
		if led = hit; !ok || hit.from != before {
			led.Status = ""
		}
		if ok && hit.from == before && i+1 == len(units) && (unit.End == clause.End || sharedWork(st.Text(unit.End, clause.End))) {
			st.pushed, st.summed = hit, unit.End < clause.End // the list may go on
		}
		if hoped, is := st.hopes(clause, unit, when.plan); is && hit.Status != vocabulary.Preliminary {
			hit, ok = hoped, true
		}
		if said, is := st.told(clause, units); is && !ok {
			hit, ok = said, true
		}
		if ok {
			st.state(unit, hit, clause, when)
		}
	}
}
