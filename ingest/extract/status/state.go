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

// state adds the status of each member of a unit.
func (st *reader) state(unit unit, hit hit, clause report.Span, when when) {
	if when.plan && hit.End < len(st.Report.Text) && st.Report.Text[hit.End] == '了' {
		return // what has been done is not of the plan
	}
	words := st.Text(clause.Start, hit.End)
	if hit.from == hoped {
		words = st.Text(st.next.Start, hit.End)
	}
	if when.plan && past.MatchString(words) {
		return
	}
	words = strings.ReplaceAll(words, "成功争取", "")
	if strings.Contains(words, "力争") || strings.Contains(words, "争取") || strings.Contains(words, "计划") {
		when.plan = true
	}
	if hit.Plans && !when.plan && !hit.Carried {
		return
	}
	status := st.timed(unit, hit, clause, when.plan)
	if when.plan {
		if own, _ := calendar.Period(st.ctx, words, true); own != "" {
			when.period = own
		}
	}
	for _, ref := range unit.refs {
		e, status := ref.Entity, status
		if status == vocabulary.Preliminary && e.Type == vocabulary.Platform && strings.Contains(st.Text(hit.Start, hit.End), "落户") {
			status = vocabulary.Approved // a centre that is given to the town
		}
		verb := st.Text(hit.Start, hit.End)
		if e.Type == vocabulary.Policy && (intoPlan(verb) || strings.HasSuffix(verb, "建成") && strings.HasSuffix(e.Name, "规划")) {
			continue // it is what something was taken into
		}
		if hit.from == before && st.along(unit, ref, clause) {
			continue
		}
		if st.asProject(e, unit, clause) || hit.Scope == stage.Works && school.MatchString(e.Name) && e.Type == vocabulary.Organization {
			e = &statement.Entity{Type: vocabulary.Project, Name: e.Name, Rule: e.Rule}
		}
		if e.Type == vocabulary.Reform && when.plan && (st.createdAt(unit.End) || redrawn.MatchString(e.Name)) && hit.Status != vocabulary.Approved {
			status = vocabulary.Planned
		} else if !stageable(e, hit, status) && !(status == vocabulary.UnderConstruction && st.advances(e, unit, hit)) {
			continue
		}
		st.add(statement.Status{Span: hit.Span, Entity: e.Name, Status: status, Period: when.period, Rule: rule(hit, unit)})
	}
}

// past opens what is not of the plan, though it stands there: 最近国务院出台….
var past = regexp.MustCompile(`最近|近日|日前|前不久|刚刚|去年|上年`)

// asProject says whether a firm, a body or a programme stands for a work of its own: as
// an item of a list of projects (甲、某药业等项目), or as the name of its 改造.
func (st *reader) asProject(e *statement.Entity, unit unit, clause report.Span) bool {
	switch e.Type {
	case vocabulary.Programme:
		return works.MatchString(e.Name)
	case vocabulary.Organization:
		return ofProjects.MatchString(st.behindName(unit.End, clause.End))
	}
	return false
}

var (
	school     = regexp.MustCompile(`(大学|学院|学校|中学|小学|校区|医院|研究院)$`)
	works      = regexp.MustCompile(`(改造|改造提升|提升改造|改?扩建|改造工程|改造提升工程|改?扩建工程)$`)
	ofProjects = regexp.MustCompile(`^(项目|(等|、[^，；的]{0,30}等)(\d+余?个、?|[一二三四五六七八九十]个|一大?批|系列)?(总投资.{0,10}的)?(重点|重大|在建|续建|前期|签约|新建|拟建|省市?|市级?|产业|工业|民生|基础设施|亿元以上)*(项目|工程))`)
)

// add states a status once.
func (st *reader) add(s statement.Status) {
	key := statement.Status{Entity: s.Entity, Status: s.Status, Period: s.Period}
	if !st.seen[key] {
		st.seen[key] = true
		st.statuses = append(st.statuses, s)
	}
}

// rule names what made a status: of what the word says that it is at the stage, where
// it stands, and whether a list shares it.
func rule(hit hit, unit unit) string {
	name := "status." + string(hit.Scope) + "-" + string(hit.from)
	if len(unit.refs) > 1 {
		name += "-list"
	}
	return name
}

// timed is the stage that a word states in its part: what is to be started,
// finished or opened is planned; what is pushed ahead is under construction.
func (st *reader) timed(unit unit, hit hit, clause report.Span, plan bool) vocabulary.Status {
	rest := st.Text(unit.End, clause.End)
	switch {
	case !plan && hit.Status == vocabulary.Completed && (strings.HasPrefix(st.Text(hit.Start, hit.End), "通过省") && national(unit) || st.examined(unit, hit)):
		return vocabulary.Preliminary
	case !plan && hit.Plans:
		return vocabulary.UnderConstruction // 实施某工程
	case !plan:
		return hit.Status
	case strings.HasSuffix(rest, "落地") || strings.HasSuffix(rest, "落户"):
		return vocabulary.Planned
	case rest == "" && st.Text(hit.Start, hit.End) == "推动":
		return vocabulary.Planned
	case hit.Status == vocabulary.UnderConstruction && sought.MatchString(st.Text(max(clause.Start, hit.Start-12), hit.Start)):
		return vocabulary.Planned
	case hit.Status == vocabulary.UnderConstruction || hit.Status == vocabulary.Preliminary:
		return hit.Status
	}
	return vocabulary.Planned
}

// early is an inspection that decides nothing yet.
var early = regexp.MustCompile(`^”?[^，。；、]{0,4}(技术评估|初验|初审|预审|中期|暗访|资料审核|省级[^，。；、]{0,3}推荐)`)

// examined says whether a title has only passed such an inspection.
func (st *reader) examined(unit unit, hit hit) bool {
	if !strings.Contains(st.Text(hit.Start, hit.End), "通过") {
		return false
	}
	return early.MatchString(st.Text(unit.End, min(len(st.Report.Text), unit.End+12))) || early.MatchString(st.Text(hit.Start+2, hit.End))
}

// sought stands in front of what others are to push ahead: 争取市政府加快实施….
var sought = regexp.MustCompile(`争取[^，、]{0,8}$`)

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

// redrawn is a change of divisions, which others decide: 撤县设市.
var redrawn = regexp.MustCompile(`撤.设.|撤.{2}[并设]`)

// createdAt says whether a title is created or applied for: …城市创建工作.
func (st *reader) createdAt(at int) bool {
	rest := string(st.Report.Text[at:min(len(st.Report.Text), at+3)])
	rest = strings.TrimPrefix(rest, "”")
	return strings.HasPrefix(rest, "创建") || strings.HasPrefix(rest, "申报")
}

// office is a body of the government itself, which is set up without a stage.
var office = regexp.MustCompile(`(办|办公室|专班|小组|指挥部|局|中队|大队)$`)

// stageable: a title is sought, approved or being built up; a policy is drawn up or
// approved; a body is founded; anything may stand for a thing that is built.
func stageable(e *statement.Entity, hit hit, status vocabulary.Status) bool {
	planned := status == vocabulary.Planned
	switch e.Type {
	case vocabulary.Event:
		return hit.Scope == stage.Hosted && planned
	case vocabulary.Reform:
		if status == vocabulary.Approved && (strings.Contains(e.Name, "先进") || strings.Contains(e.Name, "优秀")) {
			return false // a prize
		}
		return hit.Titled() || hit.Scope == stage.Tried && strings.HasSuffix(e.Name, "试点") || hit.Status == vocabulary.Started
	case vocabulary.Programme:
		if planned {
			return hit.Status == vocabulary.Completed && hit.Scope == stage.Titles || hit.Status == vocabulary.Started || hit.Scope == stage.Sought && e.Rule == "name.honour" || hit.Scope == stage.Either && strings.HasSuffix(e.Name, "体系")
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
		return hit.Scope == stage.Founded && !office.MatchString(e.Name)
	}
	if hit.Plans && !planned {
		return e.Type == vocabulary.Project
	}
	switch hit.Scope {
	case stage.Hosted, stage.Drafted, stage.Policies, stage.Tried, stage.Awarded:
		return false
	case stage.Made:
		return e.Type == vocabulary.Project || planned
	case stage.Founded, stage.Sought:
		return e.Type == vocabulary.Platform
	}
	return true
}
