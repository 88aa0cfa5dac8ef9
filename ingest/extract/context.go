package extract

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/report"
)

// china is the name of the nation in records.
const china = "中国"

var (
	governmentOf = regexp.MustCompile(`代表([\p{Han}]{2,12}?)人民政府`)
	congressOf   = regexp.MustCompile(`在([\p{Han}]{2,12}?)(第[一二三四五六七八九十]+届|人民代表大会)`)
	titleOf      = regexp.MustCompile(`([\p{Han}]{2,12}?)(人民政府|政府工作报告)`)
	yearOf       = regexp.MustCompile(`(20\d\d|19\d\d)年`)
)

// readContext finds whose report it is and which periods its two halves speak
// of. Where the text names no place, the place named most often is taken.
func readContext(r *report.Report, reg *registry.Registry) Context {
	var ctx Context
	if place, ok := reportPlace(r, reg); ok {
		ctx.Place, ctx.Code = place.Name, place.Code
		ctx.Province, ctx.City = ancestors(place, reg)
	}
	ctx.Type = "annual"
	review, plan := partTitles(r)
	if strings.Contains(r.Front.Title+review, "上半年") {
		ctx.Type = "mid-year"
	}
	ctx.Year = speechYear(r, review, plan, ctx.Type)
	year := strconv.Itoa(ctx.Year)
	ctx.Period, ctx.Horizon = strconv.Itoa(ctx.Year-1), year
	if ctx.Type == "mid-year" {
		ctx.Period = year + "-S1"
	}
	return ctx
}

// reportPlace tries the issuer, the congress, the title and the opening words,
// then counts names.
func reportPlace(r *report.Report, reg *registry.Registry) (registry.Place, bool) {
	front := r.Slice(r.Front.Span)
	opening := string(r.Text[r.Front.End:min(len(r.Text), r.Front.End+200)])
	if strings.Contains(front+opening, "国务院") && strings.Contains(front+opening, "全国") {
		return reg.Place("CN")
	}
	words := []string{strings.TrimSuffix(r.Front.Issuer, "人民政府")}
	for _, pattern := range []*regexp.Regexp{congressOf, titleOf, governmentOf} {
		for _, m := range pattern.FindAllStringSubmatch(front+"\n"+opening, -1) {
			words = append(words, strings.TrimPrefix(strings.TrimLeft(m[1], "年"), "关于"))
		}
	}
	for _, word := range words {
		if place, ok := placeInWord(word, reg); ok {
			return place, true
		}
	}
	return mostNamed(r, reg)
}

// placeInWord finds the place that a word such as 四川省米易县 ends with.
func placeInWord(word string, reg *registry.Registry) (registry.Place, bool) {
	runes := []rune(word)
	for start := 0; start+2 <= len(runes); start++ {
		if places := reg.Places(string(runes[start:])); len(places) > 0 {
			return places[0], true
		}
	}
	return registry.Place{}, false
}

// mostNamed counts the full and short names of places in the text; the longer
// name wins a tie.
func mostNamed(r *report.Report, reg *registry.Registry) (registry.Place, bool) {
	counts := map[string]int{}
	var best registry.Place
	most := 0
	for i := range r.Text {
		for n := 2; n <= 5 && i+n <= len(r.Text); n++ {
			for _, place := range reg.Places(string(r.Text[i : i+n])) {
				if place.Code == "CN" {
					continue
				}
				counts[place.Code]++
				if c := counts[place.Code]; c > most || c == most && place.Code < best.Code {
					best, most = place, c
				}
				break
			}
		}
	}
	return best, most > 2
}

// ancestors are the names of the province and, for a county, of the prefecture.
func ancestors(place registry.Place, reg *registry.Registry) (province, city string) {
	for parent, ok := reg.Place(place.Parent); ok && parent.Code != "CN"; parent, ok = reg.Place(parent.Parent) {
		if strings.HasSuffix(parent.Code, "0000") {
			province = parent.Name
		} else {
			city = parent.Name
		}
	}
	return province, city
}

// planSections says of each section whether it lies in the part on the coming
// period. A part whose title does not tell goes on as the part before it.
func planSections(r *report.Report) []bool {
	plans := make([]bool, len(r.Sections))
	role := "review"
	for i, section := range r.Sections {
		if section.Level == 1 {
			role = titleRole(section.Title, role)
		}
		plans[i] = role == "plan"
	}
	return plans
}

// partTitles joins the titles of the parts on the past and on the coming period.
func partTitles(r *report.Report) (review, plan string) {
	var titles [2]strings.Builder
	for i, planned := range planSections(r) {
		if r.Sections[i].Level != 1 {
			continue
		}
		if planned {
			titles[1].WriteString(r.Sections[i].Title)
		} else {
			titles[0].WriteString(r.Sections[i].Title)
		}
	}
	return titles[0].String(), titles[1].String()
}

// titleRole is "plan" for a part on the coming period, "review" for one on the
// past, role where the title does not tell.
func titleRole(title, role string) string {
	for _, word := range []string{"回顾", "总结", "成效", "完成情况", "发展情况", "主要做了"} {
		if strings.Contains(title, word) {
			return "review"
		}
	}
	for _, word := range []string{"安排", "任务", "目标", "要求", "建议", "打算", "部署", "重点工作", "主要工作", "下半年", "今后", "未来", "自身建设"} {
		if strings.Contains(title, word) {
			return "plan"
		}
	}
	return role
}

// speechYear is the year in which the report was given: of the speech's date,
// else of the part on the plan, else the year after the one reviewed.
func speechYear(r *report.Report, review, plan, kind string) int {
	if len(r.Front.Date) >= 4 {
		year, _ := strconv.Atoi(r.Front.Date[:4])
		return year
	}
	if year := firstYear(plan); year > 0 {
		return year
	}
	if year := firstYear(review); year > 0 {
		if kind == "mid-year" {
			return year
		}
		return year + 1
	}
	if year := firstYear(r.Front.Title); year > 0 {
		return year
	}
	if len(r.Front.Published) >= 4 {
		year, _ := strconv.Atoi(r.Front.Published[:4])
		return year
	}
	return firstYear(string(r.Text))
}

func firstYear(text string) int {
	m := yearOf.FindStringSubmatch(text)
	if m == nil {
		return 0
	}
	year, _ := strconv.Atoi(m[1])
	return year
}

// periodOf is the period that the sentence's part sets: the reporting period in
// the review, the horizon in the plan.
func (c Context) periodOf(plans []bool, s report.Sentence) string {
	if s.Section >= 0 && plans[s.Section] {
		return c.Horizon
	}
	return c.Period
}
