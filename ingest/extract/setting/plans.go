package setting

import (
	"regexp"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/calendar"
	"github.com/policygraph/policygraph/ingest/report"
)

// Plans says of each section whether it lies in the part on the coming
// period. A part whose title does not tell goes on as the part before it, or
// turns to the plan with a later year.
func Plans(r *report.Report) []bool {
	plans := make([]bool, len(r.Sections))
	if isPlan(r) {
		return partsOfPlan(r)
	}
	role, first := "review", 0
	for i, section := range r.Sections {
		if section.Level == 1 {
			year := firstYear(section.Title)
			if first == 0 {
				first = year
			}
			if year > first {
				role = "plan" // 2018年：…, then 2019年：…
			}
			role = titleRole(section.Title, role)
			if Mixed(section.Title) {
				role = "review"
			}
		}
		plans[i] = role == "plan"
	}
	return plans
}

// The part of a plan on where things stand, and verbs that make a task of it.
var (
	standing  = regexp.MustCompile(`发展(基础|环境|成就|形势|现状)`)
	improving = regexp.MustCompile(`夯实|筑牢|厚植|巩固|优化|营造|打造|强化|改善|提升`)
)

// partsOfPlan is Plans for a five-year plan, which is one but for what it says of the
// years before.
func partsOfPlan(r *report.Report) []bool {
	plans := make([]bool, len(r.Sections))
	for i, section := range r.Sections {
		looksBack := titleRole(section.Title, "") == "review" || standing.MatchString(section.Title) && !improving.MatchString(section.Title)
		plans[i] = !looksBack && (section.Parent < 0 || plans[section.Parent])
	}
	return plans
}

// partTitles joins the titles of the parts on the past and on the coming period.
func partTitles(r *report.Report) (review, plan string) {
	var titles [2]strings.Builder
	for i, planned := range Plans(r) {
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
	for _, word := range []string{"安排", "任务", "目标", "要求", "建议", "打算", "部署", "重点工作", "主要工作", "下半年", "今后", "未来", "自身建设", "展望", "蓝图", "愿景", "征程", "思路", "下一步", "明年", "预期"} {
		if strings.Contains(title, word) {
			return "plan"
		}
	}
	return role
}

// Mixed says whether the title of a part is of years past and of years to come:
// “十四五”发展成就和“十五五”主要目标.
func Mixed(title string) bool { return mixed.MatchString(title) }

var mixed = regexp.MustCompile(`(回顾|总结|成效|成就|历程).{0,3}[和与及、暨].*(目标|任务|思路|蓝图|展望|愿景|谋划|总体要求)`)

// Turned says of each sentence whether it lies in a mixed part, behind where that turns
// to the years to come, in a report of the year.
func Turned(r *report.Report, year int) []bool {
	turned := make([]bool, len(r.Sentences))
	part, section, ahead := -1, -1, false
	for i, s := range r.Sentences {
		if s.Section < 0 {
			continue
		}
		if root := rootOf(r, s.Section); root != part {
			part, ahead = root, false
		}
		if !Mixed(r.Sections[part].Title) {
			continue
		}
		if s.Section != section && s.Section != part {
			ahead = titleRole(r.Sections[s.Section].Title, "review") == "plan" || ahead
		}
		section = s.Section
		ahead = ahead || s.Opening && calendar.OpensPlan(r.Slice(s.Span), year)
		turned[i] = ahead
	}
	return turned
}

// rootOf is the part that a section lies in.
func rootOf(r *report.Report, section int) int {
	for r.Sections[section].Parent >= 0 {
		section = r.Sections[section].Parent
	}
	return section
}
