package status

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/stage"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// maxGap bounds what may stand between a name and its predicate, such
// as 等10个重点项目, in code points.
const maxGap = 14

// predicate is the furthest of the status words right behind a unit. A word
// with another name right behind it governs that one.
func (st *reader) predicate(unit unit, hits []hit, limit, clause report.Span) (hit, bool) {
	var best hit
	end := unit.End
	for _, hit := range hits {
		if hit.Start < end || hit.Start >= limit.End || hit.Plans || hit.Scope == stage.Made {
			continue
		}
		if best.Status == "" && st.attributive(unit, hit) {
			continue
		}
		gap := hit.Start - end - len([]rune(sum.FindString(st.behindName(end, hit.Start))))
		if best.Status == "" && st.ofOthers(unit, hit.Start) {
			break
		}
		if best.Status == "" && gap > maxGap && !st.listOn(end, hit.Start) || best.Status != "" && gap > 5 {
			break
		}
		if best.Status == "" && !st.saidOf(unit, hit.Start) {
			break
		}
		if best.Status == vocabulary.AboutToOperate && gap == 0 {
			end = hit.End // 即将建成 投用
			continue
		}
		if best.Status != vocabulary.Preliminary && (hit.Status.Rank() >= best.Status.Rank() || hit.Status == vocabulary.Preliminary) {
			best = hit
		}
		end = hit.End
	}
	if best.Status == "" || st.whither(unit.Start, clause.Start) || st.partner(unit, best) {
		return best, false
	}
	best.from = behind
	if st.appliedFor(unit, best) || st.entered(best) {
		best.Status, best.Scope = vocabulary.Planned, stage.Titles
		return best, true
	}
	rest := noteMark.ReplaceAllString(st.Text(end, clause.End), "")
	if share.MatchString(rest) && best.Status.Rank() > vocabulary.UnderConstruction.Rank() {
		best.Status = vocabulary.UnderConstruction // 主体工程完成80%
		return best, true
	}
	return best, st.closes(rest, best)
}

// attributive tells the word in 甲、乙等续建项目 from what is said of them.
func (st *reader) attributive(unit unit, hit hit) bool {
	rest := st.Text(hit.End, min(len(st.Report.Text), hit.End+4))
	return strings.HasPrefix(st.behindName(unit.End, hit.Start), "等") && (strings.HasPrefix(rest, "项目") || strings.HasPrefix(rest, "工程") || strings.HasPrefix(rest, "重点项目"))
}

// share is the part of a work that is done, behind 完成: 总投资的55%.
var share = regexp.MustCompile(`^(年度|总)?(投资|工程量|建设任务|任务|进度|工程进度|工程)?的?[0-9.]+[%％]`)

// ofOthers says whether a predicate is said of what stands between it and the name:
// …示范区内的20个项目加快推进, 某基地29个项目开工. A count of a list's own items is none.
func (st *reader) ofOthers(unit unit, to int) bool {
	if strings.Contains(sum.ReplaceAllString(st.behindName(unit.End, to), "等"), "的") {
		return true
	}
	m := counted.FindStringSubmatch(st.behindName(unit.End, to))
	if m == nil {
		return false
	}
	n, err := strconv.Atoi(m[1])
	return err != nil || n > len(unit.refs) // 甲和乙、丙、丁3条高速: of the last three alone
}

// sum is what the works of a list cost together: 等投资41亿元的13个项目.
var sum = regexp.MustCompile(`^等(总|计划)?投资[约达共]?[0-9.]+余?[万亿]元的`)

var counted = regexp.MustCompile(`^([0-9]+)余?[个家项条座处所]`)

// saidOf says whether a predicate is said of an area or a platform, and not of what
// lies in it: 某新城市政道路建成 is of the roads.
func (st *reader) saidOf(unit unit, to int) bool {
	switch unit.last().Type {
	case vocabulary.Area, vocabulary.Platform:
		gap := st.behindName(unit.End, to)
		return gap == "" || goesOn(gap) || whole.MatchString(gap)
	}
	return true
}

// whole opens what may stand between such a name and its predicate.
var whole = regexp.MustCompile(`^(等|已|正|均|也|都|于|将|即将|全|整|基本|顺利|成功|如期|正式|初步|建设|规划|开发|创建|申报|筹建|项目|工程|改造|前期|主体|招商|征|基础设施|配套|首|[一二三四]期|力争|争取|确保|计划|预计|今年|年内|年底|年初|上半年|下半年|标准化|常态化|市场化|“|[0-9])`)

// appliedFor says whether a title is applied for: …示范区申报工作有序推进.
func (st *reader) appliedFor(unit unit, hit hit) bool {
	gap := st.behindName(unit.End, hit.Start)
	return unit.last().Type == vocabulary.Reform && hit.Status == vocabulary.UnderConstruction && strings.HasPrefix(gap, "申报")
}

// entered says whether a word takes what it is said of into a plan: 纳入某规划.
func (st *reader) entered(hit hit) bool {
	if !intoPlan(st.Text(hit.Start, hit.End)) {
		return false
	}
	for _, next := range st.Within(report.Span{Start: hit.End, End: min(hit.End+6, len(st.Report.Text))}) {
		if next.Entity.Type == vocabulary.Policy {
			return true
		}
	}
	return false
}

func intoPlan(verb string) bool {
	return strings.HasSuffix(verb, "纳入") || strings.HasSuffix(verb, "列入")
}

// maxList bounds the items without a name behind the last named one of a list.
const maxList = 40

// listOn says whether the text between a name and its predicate is the rest of
// the list that the name opens: 甲、…、…等项目, 甲和乙、丙两条通道.
func (st *reader) listOn(from, to int) bool {
	text := st.behindName(from, to)
	return to-from <= maxList && goesOn(text) && !strings.Contains(text, "的")
}

// goesOn says whether a text carries on the list that a name stands in.
func goesOn(text string) bool {
	for _, joint := range []string{"、", "和", "及", "与", "以及", "（", "("} {
		if strings.HasPrefix(text, joint) {
			return true
		}
	}
	return false
}

// whither says whether a unit is where something goes or stands: 到某市挂牌,
// 在某新区落地.
func (st *reader) whither(at, from int) bool {
	return at > from && strings.ContainsRune("到在赴于向", st.Report.Text[at-1])
}

// partner says whether a unit is who something is agreed with: 与某医院达成合作协议.
func (st *reader) partner(unit unit, hit hit) bool {
	return hit.Status == vocabulary.Preliminary && unit.last().Type != vocabulary.Project && unit.Start > 0 && strings.ContainsRune("与同", st.Report.Text[unit.Start-1]) && strings.ContainsAny(st.Text(hit.Start, hit.End), "协约")
}

// tail is what may end a predicate that says no more: 新开工 建设, 竣工 了.
var tail = regexp.MustCompile(`^(了|并|并且|和|及|后|中|阶段|建设|施工|实施|运营|运行|使用|工作|任务|目标|生产|营业|仪式|手续|之中|当中)*$`)

var (
	// numbered is the number of the next item where no mark stands in front of it: （2）, ⑵.
	numbered = regexp.MustCompile(`^([（(][0-9一二三四五六七八九十]{1,2}[）)]|[①-⑳⑴-⒇])`)
	// reaches is how far a line goes that has been opened: 开通至某站.
	reaches = regexp.MustCompile(`^(至|到)[^，；。、]{2,8}$`)
)

// closes says whether a predicate is whole: nothing, a count, where it went or the
// next item of a row stands behind it. One that pushes or approves takes no count: that
// would be its object.
func (st *reader) closes(rest string, hit hit) bool {
	if strings.HasPrefix(rest, "、") || tail.MatchString(rest) || numbered.MatchString(rest) {
		return true
	}
	if hit.Status == vocabulary.Operating && reaches.MatchString(rest) {
		return true
	}
	if at, ok := st.At(hit.End); ok && at.Entity.Type == vocabulary.Place && at.Len() == len([]rune(rest)) {
		return strings.ContainsAny(st.Text(hit.Start, hit.End), "落驻")
	}
	counted := rest[0] >= '0' && rest[0] <= '9'
	return counted && hit.Status.Rank() > vocabulary.UnderConstruction.Rank()
}

// atEnd is what may stand between a name and the end of its clause.
var atEnd = regexp.MustCompile(`^$|(项目|建设)$`)

// hoping and dated open what is said of the works of the clause before: 力争尽快开工, and
// in the plan 6月底前全部投产.
var (
	hoping = regexp.MustCompile(`^(力争|确保|争取)`)
	dated  = regexp.MustCompile(`^(今年|明年|年内|年底|年中|年末|上半年|下半年|春节|国庆|[一二三四]季度|20[0-9]{2}年|[0-9]{1,2}月)`)
)

// hopes is what the next clause hopes of the last unit of a clause: …等项目，力争
// 尽快开工建设.
func (st *reader) hopes(clause report.Span, unit unit, plan bool) (hit, bool) {
	next := st.next
	if next.Len() == 0 || next.Len() > 16 || len(st.staged(next)) > 0 || !atEnd.MatchString(st.Text(unit.End, clause.End)) {
		return hit{}, false
	}
	text := st.Text(next.Start, next.End)
	if !hoping.MatchString(text) && !(plan && dated.MatchString(text)) {
		return hit{}, false
	}
	hits := st.hits(next)
	if len(hits) == 0 || hits[len(hits)-1].End != next.End || hits[len(hits)-1].Plans {
		return hit{}, false
	}
	last := hits[len(hits)-1]
	last.from = hoped
	return last, true
}

// topic is what may stand in front of a name that the next clause speaks of: 总投资8亿元的.
var topic = regexp.MustCompile(`^“?$|[元亩里米户位]的“?$`)

// goesBy is what may open such a clause in front of its status word.
var goesBy = regexp.MustCompile(`^(目前|现已|现|已经|已|正式|正|全部|基本|顺利|成功|如期|也|均|都|于?今年|于?去年|年内){0,3}$`)

// told is what the next clause says of the works that a clause only names: 总投资8亿元的某
// 项目，已建成投产.
func (st *reader) told(clause report.Span, units []unit) (hit, bool) {
	last := units[len(units)-1]
	if len(units) > 1 || last.last().Type != vocabulary.Project || !topic.MatchString(st.Text(clause.Start, last.Start)) || !atEnd.MatchString(st.Text(last.End, clause.End)) {
		return hit{}, false
	}
	if len(st.staged(st.next)) > 0 {
		return hit{}, false
	}
	hits := st.hits(st.next)
	if len(hits) == 0 || !goesBy.MatchString(st.Text(st.next.Start, hits[0].Start)) {
		return hit{}, false
	}
	said := hits[len(hits)-1]
	said.from = hoped
	for i := 1; i < len(hits); i++ {
		if hits[i].Start-hits[i-1].End > 2 {
			return hit{}, false
		}
	}
	return said, said.End == st.next.End && !said.Plans && said.Scope == stage.Works
}
