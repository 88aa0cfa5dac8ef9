package status

import (
	"regexp"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/calendar"
	"github.com/policygraph/policygraph/ingest/extract/stage"
	"github.com/policygraph/policygraph/ingest/extract/statement"
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
		gap := hit.Start - end
		if best.Status == "" && st.ofOthers(end, hit.Start) {
			break
		}
		if best.Status == "" && gap > maxGap && !st.listOn(end, hit.Start) || best.Status != "" && gap > 5 {
			break
		}
		if best.Status != vocabulary.Preliminary && (hit.Status.Rank() >= best.Status.Rank() || hit.Status == vocabulary.Preliminary) {
			best = hit
		}
		end = hit.End
	}
	if best.Status == "" || st.whither(unit.Start, clause.Start) {
		return best, false
	}
	rest := st.Text(end, clause.End)
	if share.MatchString(rest) && best.Status.Rank() > vocabulary.UnderConstruction.Rank() {
		best.Status = vocabulary.UnderConstruction // 主体工程完成80%
		return best, true
	}
	return best, st.closes(rest, best)
}

// share is the part of a work that is done, behind 完成: 总投资的55%.
var share = regexp.MustCompile(`^(年度|总)?(投资|工程量|建设任务|任务|进度|工程进度|工程)?的?[0-9.]+[%％]`)

// ofOthers says whether a predicate is said of what stands between it and the name:
// …示范区内的20个项目加快推进.
func (st *reader) ofOthers(from, to int) bool {
	return strings.Contains(st.Text(from, to), "的")
}

// maxList bounds the items without a name behind the last named one of a list.
const maxList = 40

// listOn says whether the text between a name and its predicate is the rest of
// the list that the name opens: 甲、…、…等项目.
func (st *reader) listOn(from, to int) bool {
	text := st.Text(from, to)
	return to-from <= maxList && strings.HasPrefix(text, "、") && !strings.Contains(text, "的")
}

// whither says whether a unit is where something goes or stands: 到某市挂牌,
// 在某新区落地.
func (st *reader) whither(at, from int) bool {
	return at > from && strings.ContainsRune("到在赴于向", st.Report.Text[at-1])
}

// closes says whether a predicate is whole: nothing, a count or the next item
// of a row stands behind it. One that pushes or approves takes no count: that
// would be its object.
func (st *reader) closes(rest string, hit hit) bool {
	if rest == "" || strings.HasPrefix(rest, "、") {
		return true
	}
	counted := rest[0] >= '0' && rest[0] <= '9'
	return counted && hit.Status.Rank() > vocabulary.UnderConstruction.Rank()
}

// governor is the status word that a unit is the object of.
func (st *reader) governor(unit unit, hits []hit, limit report.Span) (hit, bool) {
	var best hit
	for _, hit := range hits {
		if hit.End > unit.Start || hit.Start < limit.Start || hit.Status == vocabulary.Operating && hit.Len() == 2 && hit.Scope == stage.Works && !opening(st.Text(hit.Start, hit.End)) {
			continue
		}
		gap := strings.Trim(st.Text(hit.End, unit.Start), "“《")
		if st.objects(hit, unit) && open(gap) && (hit.Status != vocabulary.UnderConstruction || strings.HasSuffix(st.Text(hit.Start, hit.End), "建设") || strings.HasPrefix(st.Text(hit.Start, hit.End), "续建") || st.frames(unit.End)) {
			best = hit
		}
	}
	if passed, ok := st.inspected(unit, limit); ok {
		return passed, true
	}
	return best, best.Status != ""
}

// inspected reads 通过某示范城市建设验收.
func (st *reader) inspected(unit unit, limit report.Span) (hit, bool) {
	start := unit.Start - len([]rune("通过"))
	if start < limit.Start || st.Text(start, unit.Start) != "通过" {
		return hit{}, false
	}
	rest := string(st.Report.Text[unit.End:min(len(st.Report.Text), unit.End+8)])
	for _, word := range []string{"验收", "评估", "认定", "评审", "复审", "考核", "复核"} {
		if at := strings.Index(rest, word); at >= 0 && !strings.ContainsAny(rest[:at], "，,。；;、") {
			return hit{report.Span{Start: start, End: unit.Start}, stage.Word{Status: vocabulary.Completed, Scope: stage.Titles}}, true
		}
	}
	return hit{}, false
}

// opening says whether a short word of what runs also takes an object: 启用某大桥, but not
// the 运行 of 学校日常运行.
func opening(verb string) bool {
	switch verb {
	case "运行", "运营", "营运", "达产", "并网", "挂牌", "揭牌", "上线", "落成", "通水", "通气", "通电":
		return false
	}
	return true
}

// objects says whether a unit can be the whole object of a verb: an area or a
// body that only opens a longer phrase is none (打造环某新区绿色屏障).
func (st *reader) objects(hit hit, unit unit) bool {
	switch kind := unit.refs[len(unit.refs)-1].Entity.Type; {
	case hit.Scope == stage.Founded:
		rest := strings.TrimLeft(st.Text(unit.End, min(len(st.Report.Text), unit.End+2)), "”")
		return rest == "" || strings.ContainsAny(string([]rune(rest)[:1]), "，,。；;、等和")
	case kind == vocabulary.Area || kind == vocabulary.Programme:
		return st.frames(unit.End)
	}
	return true
}

// frames says whether 推进…建设 closes behind a name.
func (st *reader) frames(at int) bool {
	rest := string(st.Report.Text[at:min(len(st.Report.Text), at+28)])
	rest = strings.TrimLeft(rest, "”")
	if strings.HasPrefix(rest, "及") {
		if i := strings.Index(rest, "等"); i > 0 {
			rest = rest[i:]
		}
	}
	if after, ok := strings.CutPrefix(rest, "等"); ok {
		if st.sharedWork(after) || after != "" && after[0] >= '0' && after[0] <= '9' {
			return true
		}
		rest = withoutCount(after)
	}
	for _, word := range []string{"项目", "工程", "片区"} {
		rest = strings.TrimPrefix(rest, word)
	}
	if rest == "" {
		return true
	}
	if rest[0] >= '0' && rest[0] <= '9' {
		return st.sharedWork(rest) // 甲、乙4个园区建设
	}
	for _, word := range []string{"建设", "落地", "实施", "施工", "改造", "招引", "，", ",", "。", "；", ";", "、", "建成", "规划建设", "开工", "开发", "进度", "步伐", "力度", "任务", "提升", "提档升级", "扩建", "前期", "治理"} {
		if strings.HasPrefix(rest, word) {
			return true
		}
	}
	return false
}

// sharedWork: 等市政道路工程建设 closes a list with what its items are.
func (st *reader) sharedWork(rest string) bool {
	if end := strings.IndexAny(rest, "，,。；;"); end >= 0 {
		rest = rest[:end]
	}
	for _, word := range []string{"建设", "工程", "项目", "改造", "进度", "步伐", "力度", "治理", "提升", "提档升级", "整治"} {
		if strings.HasSuffix(rest, word) {
			return true
		}
	}
	return false
}

// withoutCount skips 10个重点 in front of a shared head noun.
func withoutCount(rest string) string {
	rest = strings.TrimLeft(rest, "0123456789")
	for _, word := range []string{"个", "条", "座", "处", "大", "一批", "重点", "重大"} {
		rest = strings.TrimPrefix(rest, word)
	}
	if !strings.HasPrefix(rest, "项目") {
		rest = strings.TrimPrefix(rest, "项")
	}
	return rest
}

// open says whether a verb reaches its object over these words.
func open(gap string) bool {
	for _, word := range []string{"融入", "对接", "参与", "服务"} {
		if strings.HasSuffix(gap, word) {
			return false
		}
	}
	for _, word := range []string{"全省", "全国", "全市", "唯一", "一个", "首个", "首批", "开展", "新一轮", "省级", "国家级"} {
		gap = strings.ReplaceAll(gap, word, "")
	}
	if at := strings.LastIndex(gap, "的"); at >= 0 && sized(gap[at+len("的"):]) {
		gap = gap[:at+len("的")]
	}
	if strings.HasSuffix(gap, "、") && len([]rune(gap)) <= 30 && !strings.Contains(gap, "的") {
		return true // a later item of the list
	}
	if n := len([]rune(gap)); n <= 4 || n <= 24 && strings.HasSuffix(gap, "的") {
		return !strings.ContainsAny(gap, "、")
	}
	return false
}

// sized says whether words only count or size what they stand before: 9万平米,
// 600套.
func sized(words string) bool {
	runes := []rune(words)
	return len(runes) > 0 && len(runes) <= 8 && (runes[0] >= '0' && runes[0] <= '9' || len(runes) <= 3 && strings.ContainsRune("一二两三四五六七八九十", runes[0]))
}

// hoped is what the next clause hopes of the last unit of a clause: …等项目，力争
// 尽快开工建设.
func (st *reader) hoped(clause report.Span, unit unit) (hit, bool) {
	next := st.next
	if next.Len() == 0 || next.Len() > 16 || len(st.staged(next)) > 0 || !strings.HasSuffix(st.Text(unit.End, clause.End), "项目") && unit.End != clause.End {
		return hit{}, false
	}
	text := st.Text(next.Start, next.End)
	if !strings.HasPrefix(text, "力争") && !strings.HasPrefix(text, "确保") && !strings.HasPrefix(text, "争取") {
		return hit{}, false
	}
	hits := st.hits(next)
	if len(hits) == 0 || hits[len(hits)-1].End != next.End || hits[len(hits)-1].Plans {
		return hit{}, false
	}
	return hits[len(hits)-1], true
}

// state adds the status of each member of a unit.
func (st *reader) state(unit unit, hit hit, clause report.Span, period string) {
	plan := period == st.ctx.Horizon && period != st.ctx.Period
	if plan && hit.End < len(st.Report.Text) && st.Report.Text[hit.End] == '了' {
		return // what has been done is not of the plan
	}
	before := st.Text(clause.Start, hit.End)
	if st.next.Contains(hit.Span) {
		before = "力争"
	}
	if strings.Contains(before, "力争") || strings.Contains(before, "争取") || strings.Contains(before, "计划") {
		plan = true
	}
	if hit.Plans && !plan {
		return
	}
	status := st.timed(unit, hit, clause, plan)
	if plan {
		if own, _ := calendar.Period(st.ctx, before, true); own != "" {
			period = own
		}
	}
	for _, ref := range unit.refs {
		e, status := ref.Entity, status
		if e.Type == vocabulary.Reform && plan && st.createdAt(unit.End) && hit.Status != vocabulary.Approved {
			status = vocabulary.Planned
		} else if !stageable(e, hit, status) && !(status == vocabulary.UnderConstruction && st.advances(e, unit, hit)) {
			continue
		}
		s := statement.Status{Span: hit.Span, Entity: e.Name, Status: status, Period: period, Rule: "status.word"}
		key := statement.Status{Entity: e.Name, Status: status, Period: period}
		if !st.seen[key] {
			st.seen[key] = true
			st.statuses = append(st.statuses, s)
		}
	}
}

// timed is the stage that a word states in its part: what is to be started,
// finished or opened is planned; what is pushed ahead is under construction.
func (st *reader) timed(unit unit, hit hit, clause report.Span, plan bool) vocabulary.Status {
	rest := st.Text(unit.End, clause.End)
	switch {
	case !plan && hit.Status == vocabulary.Completed && strings.HasPrefix(st.Text(hit.Start, hit.End), "通过省") && national(unit):
		return vocabulary.Preliminary
	case !plan:
		return hit.Status
	case strings.HasSuffix(rest, "落地") || strings.HasSuffix(rest, "落户"):
		return vocabulary.Planned
	case rest == "" && st.Text(hit.Start, hit.End) == "推动":
		return vocabulary.Planned
	case hit.Status == vocabulary.UnderConstruction || hit.Status == vocabulary.Preliminary:
		return hit.Status
	}
	return vocabulary.Planned
}

// national says whether a unit is a title that the nation gives, which a
// province's inspection does not complete.
func national(unit unit) bool {
	name := unit.refs[0].Entity.Name
	return strings.HasPrefix(name, "国家") || strings.HasPrefix(name, "全国")
}

// advances says whether a reform or a title is being worked at, or a work called a
// 工程 built: …试点有序推进, 稳妥推进…改革, 加快…示范城市建设, 推进…工程建设.
func (st *reader) advances(e *statement.Entity, unit unit, hit hit) bool {
	if e.Type != vocabulary.Reform {
		return e.Type == vocabulary.Programme && strings.HasSuffix(e.Name, "工程") && hit.Start < unit.Start && st.buildsUp(unit.End)
	}
	if hit.Start >= unit.End {
		return !strings.HasSuffix(e.Name, "改革")
	}
	verb := st.Text(hit.Start, hit.End)
	if st.buildsUp(unit.End) || strings.HasSuffix(verb, "建设") {
		return true
	}
	worked := strings.HasSuffix(e.Name, "试点") || strings.HasSuffix(e.Name, "改革")
	return worked && (verb == "加快" || strings.HasSuffix(verb, "推进")) && !strings.HasPrefix(verb, "深入") && !strings.HasPrefix(verb, "纵深")
}

// buildsUp: 加快…示范城市建设 builds a title up, also behind other items of the list.
func (st *reader) buildsUp(at int) bool {
	rest := strings.TrimLeft(string(st.Report.Text[at:min(len(st.Report.Text), at+maxList)]), "”")
	if end := strings.IndexAny(rest, "，,。；;\n"); end >= 0 {
		rest = rest[:end]
	}
	if strings.HasPrefix(rest, "建设") || strings.HasPrefix(rest, "创建") {
		return true
	}
	return strings.HasPrefix(rest, "、") && (strings.HasSuffix(rest, "建设") || strings.HasSuffix(rest, "创建"))
}

// createdAt says whether a title is created or applied for: …城市创建工作.
func (st *reader) createdAt(at int) bool {
	rest := string(st.Report.Text[at:min(len(st.Report.Text), at+3)])
	rest = strings.TrimPrefix(rest, "”")
	return strings.HasPrefix(rest, "创建") || strings.HasPrefix(rest, "申报")
}

// stageable: a title is sought, approved or being built up; a policy is drawn up or
// approved; a body is founded; anything may stand for a thing that is built.
func stageable(e *statement.Entity, hit hit, status vocabulary.Status) bool {
	planned := status == vocabulary.Planned
	switch e.Type {
	case vocabulary.Event:
		return hit.Scope == stage.Hosted
	case vocabulary.Reform:
		if status == vocabulary.Approved && (strings.Contains(e.Name, "先进") || strings.Contains(e.Name, "优秀")) {
			return false // a prize
		}
		return hit.Titled() || hit.Scope == stage.Tried && strings.HasSuffix(e.Name, "试点") || status == vocabulary.Started
	case vocabulary.Programme:
		if planned {
			return hit.Scope == stage.Sought && e.Rule == "name.honour" || hit.Scope == stage.Either && strings.HasSuffix(e.Name, "体系") || hit.Status == vocabulary.Started && strings.HasSuffix(e.Name, "工程")
		}
		if strings.HasSuffix(e.Name, "工程") && hit.Scope == stage.Works && (status == vocabulary.Operating || status == vocabulary.ToppedOut) {
			return true
		}
		return status == vocabulary.Started || status == vocabulary.Completed
	case vocabulary.Policy:
		if hit.Status == vocabulary.Started {
			return true
		}
		return hit.Scope == stage.Titles && !hit.Plans && (status == vocabulary.Approved || planned && hit.Status != vocabulary.Planned) || hit.Scope == stage.Drafted || hit.Scope == stage.Policies
	case vocabulary.Organization:
		return hit.Scope == stage.Founded
	}
	switch hit.Scope {
	case stage.Hosted, stage.Drafted, stage.Policies, stage.Tried:
		return false
	case stage.Made:
		return e.Type == vocabulary.Project || planned
	case stage.Founded, stage.Sought:
		return e.Type == vocabulary.Platform
	}
	return true
}
