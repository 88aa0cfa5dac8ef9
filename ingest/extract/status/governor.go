package status

import (
	"regexp"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/stage"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// governor is the status word that a unit is the object of: the last in front that
// reaches it. Who founds something in between has an object of its own.
func (st *reader) governor(unit unit, hits []hit, limit report.Span) (hit, bool) {
	var best hit
	for _, hit := range hits {
		if hit.End > unit.Start || hit.Start < limit.Start || !st.takesObject(hit) {
			continue
		}
		gap := strings.Trim(st.Text(hit.End, unit.Start), "“《")
		switch {
		case gap != "的" && st.objects(hit, unit) && open(gap) && (hit.Status != vocabulary.UnderConstruction || st.builds(hit) || st.frames(unit.End) || redrawn.MatchString(unit.last().Name)):
			best = hit
		case hit.Scope == stage.Founded:
			best.Status = ""
		}
	}
	if passed, ok := st.inspected(unit, limit); ok {
		best = passed
	}
	best.from = before
	return best, best.Status != ""
}

// builds says whether a word of what is under way names the work itself.
func (st *reader) builds(hit hit) bool {
	verb := st.Text(hit.Start, hit.End)
	return strings.HasSuffix(verb, "建设") || strings.HasPrefix(verb, "续建") || strings.HasSuffix(verb, "开展")
}

// takesObject says whether a word may stand in front of what it is said of: 启用某大桥,
// but neither 学校日常运行 nor 落地某市.
func (st *reader) takesObject(hit hit) bool {
	verb := st.Text(hit.Start, hit.End)
	if hit.Status == vocabulary.Preliminary && (strings.Contains(verb, "落") || strings.HasPrefix(verb, "签约") && hit.Start > 0 && !strings.ContainsRune("，；。", st.Report.Text[hit.Start-1])) {
		return false
	}
	return hit.Status != vocabulary.Operating || hit.Len() > 2 || hit.Scope != stage.Works || opening(verb)
}

// inspected reads 通过某示范城市建设验收.
func (st *reader) inspected(unit unit, limit report.Span) (hit, bool) {
	start := unit.Start - len([]rune("通过"))
	if start < limit.Start || st.Text(start, unit.Start) != "通过" {
		return hit{}, false
	}
	for at := unit.End; at+2 <= min(len(st.Report.Text), unit.End+8) && !strings.ContainsRune("，,。；;、", st.Report.Text[at]); at++ {
		if inspection(st.Text(at, at+2)) {
			return hit{Span: report.Span{Start: start, End: unit.Start}, Word: stage.Word{Status: vocabulary.Completed, Scope: stage.Titles}}, true
		}
	}
	return hit{}, false
}

// opening says whether a short word of what runs also takes an object.
func opening(verb string) bool {
	switch verb {
	case "投用", "启用", "开通", "开行", "投运", "投产", "开放", "首航", "开航", "开仓":
		return true
	}
	return false
}

// objects says whether a unit can be the whole object of a verb: an area or a
// body that only opens a longer phrase is none (打造环某新区绿色屏障).
func (st *reader) objects(hit hit, unit unit) bool {
	if rest := st.behindName(unit.End, min(len(st.Report.Text), unit.End+10)); strings.HasPrefix(rest, "的") && !workedAt.MatchString(rest) {
		return false // 建设某城的开局之年
	}
	switch kind := unit.last().Type; {
	case hit.Status == vocabulary.Completed && kind == vocabulary.Programme:
		rest := st.behindName(unit.End, min(len(st.Report.Text), unit.End+4))
		return rest == "" || strings.ContainsAny(string([]rune(rest)[:1]), "，,。；;、等和\n") // not 完成某工程招商任务
	case hit.Scope == stage.Founded:
		rest := st.behindName(unit.End, min(len(st.Report.Text), unit.End+8))
		return rest == "" || strings.ContainsAny(string([]rune(rest)[:1]), "，,。；;、等和")
	case kind == vocabulary.Area || kind == vocabulary.Programme:
		return st.frames(unit.End)
	}
	return true
}

// frames says whether 推进…建设 closes behind a name.
func (st *reader) frames(at int) bool {
	rest := st.behindName(at, min(len(st.Report.Text), at+maxList))
	if end := strings.IndexAny(rest, "，,。；;\n"); end >= 0 {
		rest = rest[:end]
	}
	if goesOn(rest) {
		return strings.HasPrefix(rest, "、") || strings.Contains(rest, "等") || sharedWork(rest)
	}
	if i := strings.Index(rest, "、"); i > 0 && i <= 4*len("段") && sharedWork(rest) {
		return true // 甲、乙某段、丙等项目建设
	}
	if after, ok := strings.CutPrefix(rest, "等"); ok {
		if sharedWork(after) || after != "" && after[0] >= '0' && after[0] <= '9' {
			return true
		}
		rest = withoutCount(after)
	}
	for _, word := range []string{"项目", "工程", "片区", "道路"} {
		rest = strings.TrimPrefix(rest, word)
	}
	if rest == "" || rest[0] >= '0' && rest[0] <= '9' {
		return rest == "" || sharedWork(rest) // 甲、乙4个园区建设
	}
	return workedAt.MatchString(rest)
}

// workedAt is what 推进 does to the name before: 建设, 提档升级, 的后续建设.
var workedAt = regexp.MustCompile(`^(的)?(建设|创建|申报|落地|实施|施工|改造|招引|、|建成|规划建设|开工|开发|进度|进展|步伐|力度|任务|提升|提档升级|扩建|前期|治理|续建|扩容|提质|晋档|复工|复建|迁建|整治|重建|装修|完工|竣工|投产|验收|收尾|招商|推进|[东南西北]延|(后续|配套|主体|整体|征迁|规划)(建设|开发|工作|工程)|[一二三]期)`)

// sharedWork: 等市政道路工程建设 closes a list with what its items are.
func sharedWork(rest string) bool {
	for _, word := range []string{"建设", "工程", "项目", "改造", "进度", "进展", "步伐", "力度", "治理", "提升", "提档升级", "整治", "开发", "扩建", "续建", "升级", "施工"} {
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

// ranked are words about a title in front of it: 全省首批, 我市第二个.
var ranked = regexp.MustCompile(`[全我][国省市县区]|国家级|[省市]级|唯一|[一首][个家批座条]|第[一二三四五六七八九十]+[个家批]|开展|新一轮|又一|20[0-9]{2}年度?`)

// attribute is what sizes or describes a work in front of it, or the fields of a title:
// 总投资8亿元、占地90亩的, 集游览和休闲为一体的, 某、某等领域.
var attribute = regexp.MustCompile(`^(总?投资|计划|预计|总?占地|总?建筑面积|建筑总面积|集|位于|全长|总长|长|覆盖|涵盖|规模|年产|日处理)[^，；。]{2,40}的$|^[^，；。的]{2,24}(等|等?(重点|关键)?(领域|方面|产业|行业))$`)

// priced is what the first item of a list costs: 总投资14亿元的.
var priced = regexp.MustCompile(`^(总?投资|计划投资|概算投资|预算|占地|总?建筑面积)约?[0-9.]+余?(万|亿)?(元|亩|平方米)的`)

// measured is the size of a work right in front of it: 12公里.
var measured = regexp.MustCompile(`^[0-9.]+余?(公里|千米|米|亩|套|户|吨|平方米|平方公里|万平方米|万亩|万吨|万户|兆瓦|万千瓦|千伏)$`)

// quotedItems are titles in front of the next one: 获评“甲”“乙”.
var quotedItems = regexp.MustCompile(`^([^“”，。；]{2,24}”、?“?)+$`)

// plansOnly says whether a word behind a name is what is pushed ahead in front of it:
// 推进某线规划建设.
func (st *reader) plansOnly(hit hit) bool {
	return hit.from == behind && strings.HasSuffix(st.Text(hit.Start, hit.End), "划建设")
}

// joined is what stands in front of the next item of a list.
var joined = regexp.MustCompile(`^(和|与|及|以及)$`)

// behindUnnamed stands between a verb and the last item of a list whose other items
// have no name: 完成城区主干道和甲路改造.
var behindUnnamed = regexp.MustCompile(`^[^以，,。；;：:的“”《》与][^，,。；;：:的“”《》与]{1,23}(和|及|以及)$`)

// open says whether a verb reaches its object over these words.
func open(gap string) bool {
	for _, word := range []string{"融入", "对接", "参与", "服务"} {
		if strings.HasSuffix(gap, word) {
			return false
		}
	}
	if joined.MatchString(gap) {
		return false // 启动甲建设和乙扩建: the word closes the item before
	}
	gap = priced.ReplaceAllString(strings.TrimPrefix(gap, "了"), "")
	if gap == "" {
		return true
	}
	if behindUnnamed.MatchString(gap) {
		return true
	}
	if attribute.MatchString(gap) || quotedItems.MatchString(gap) || measured.MatchString(gap) {
		return true
	}
	gap = ranked.ReplaceAllString(gap, "")
	if at := strings.LastIndex(gap, "的"); at >= 0 && sized(gap[at+len("的"):]) {
		gap = gap[:at+len("的")]
	}
	if strings.HasSuffix(gap, "、") && len([]rune(gap)) <= 30 && !strings.Contains(gap, "的") {
		return true // a later item of the list
	}
	if n := len([]rune(gap)); n > 4 {
		return n <= 30 && strings.HasSuffix(gap, "的")
	}
	return !strings.Contains(gap, "、")
}

// sized says whether words only count or size what they stand before: 9万平米,
// 600套.
func sized(words string) bool {
	runes := []rune(words)
	return len(runes) > 0 && len(runes) <= 8 && (runes[0] >= '0' && runes[0] <= '9' || len(runes) <= 3 && strings.ContainsRune("一二两三四五六七八九十", runes[0]))
}
