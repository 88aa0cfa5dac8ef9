package structure

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
)

// UnreadDigits is unread-digits: figures of the text that no record accounts for.
func UnreadDigits() rule.Rule {
	return rule.Rule{
		ID: "unread-digits", Severity: rule.Warning,
		Name: rule.Text{Chinese: "没有记录的数字", English: "figures of the text that no record accounts for"},
		Doc: rule.Text{
			Chinese: "全文中带有图内单位的数字，不在任何记录的出处之内，也不是日期、序数、名称或指标名中的门槛。每份报告合为一条；没有全文则不查。",
			English: "A number of the text with a unit that figures of the graph have, which lies in no record's place and is no date, ordinal, part of a name or threshold in an indicator's name. One finding a report; none without the text.",
		},
		Hint:   rule.Text{Chinese: "policygraph extract --coverage 可看每个数字的去向。", English: "policygraph extract --coverage says what became of every digit."},
		Gather: rule.Counted("%d个数字没有记录", "numbers without a record (%d)"),
		Check:  checkUnreadDigits,
	}
}

func checkUnreadDigits(r *rule.Reading) []rule.Finding {
	accounts := map[graph.ID]*account{}
	for _, d := range r.Documents {
		if text := r.TextOf(d.ID); text != nil {
			accounts[d.ID] = &account{document: d.ID, text: text, read: make([]bool, len(text)), names: map[string]bool{}}
		} else {
			r.CannotSee("unread-digits", d.ID, rule.Text{Chinese: "图中没有报告全文，未查数字的去向；用 --text 给出报告文件", English: "the graph has no text of it, so its digits were not looked for; give the report with --text"})
		}
	}
	if len(accounts) == 0 {
		return nil
	}
	for _, s := range r.Sections {
		if a := accounts[s.Document]; a != nil {
			a.include(s)
		}
	}
	for _, kind := range []graph.NodeKind{graph.NodeEntity, graph.NodeMetric, graph.NodeMilestone} {
		for _, node := range r.OfKind(kind) {
			for _, s := range graph.Sources(node) {
				if a := accounts[s.Document]; a != nil {
					a.mark(s)
					if m, is := node.(*graph.Metric); is {
						a.names[r.Name(m.Indicator)] = true
					}
				}
			}
		}
	}
	units := units(r)
	var found []rule.Finding
	for _, d := range r.Documents {
		if a := accounts[d.ID]; a != nil {
			found = append(found, a.unread(units)...)
		}
	}
	return found
}

// account is what becomes of the digits of one text.
type account struct {
	document   graph.ID
	text       []rune
	read       []bool          // what stands in a record's place
	names      map[string]bool // of the indicators that it has figures of
	start, end int             // of its sections
}

func (a *account) include(s *graph.Section) {
	if a.end == 0 || s.Start < a.start {
		a.start = max(0, s.Start)
	}
	a.end = min(len(a.text), max(a.end, s.End))
}

func (a *account) mark(s graph.Source) {
	for i := max(0, s.Start); i < min(s.End, len(a.text)); i++ {
		a.read[i] = true
	}
}

// units are those that levels of the graph are written in, longest first.
func units(r *rule.Reading) []string {
	seen := map[string]bool{}
	for _, m := range r.Metrics {
		seen[m.Unit] = m.Unit != ""
	}
	var units []string
	for unit, is := range seen {
		if is && !strings.Contains(dated, unit) {
			units = append(units, unit)
		}
	}
	slices.SortFunc(units, func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b)) })
	return units
}

// notFigure follows units that make no figure: times, classes, bounds.
var notFigure = []string{"季度", "月", "星期", "小时", "级", "以上的", "以下的", "以内的"}

// dated are the units of dates and ages.
const dated = "年月日时周岁届期号天小时分钟"

// unread are the numbers that nothing accounts for.
func (a *account) unread(units []string) []rule.Finding {
	var found []rule.Finding
	for start := a.start; start < a.end; start++ {
		if !unicode.IsDigit(a.text[start]) {
			continue
		}
		end := start
		for end < a.end && (unicode.IsDigit(a.text[end]) || a.text[end] == '.' || a.text[end] == '．') {
			end++
		}
		unit := unitOf(string(a.text[end:min(len(a.text), end+longestUnit)]), units)
		if figure := string(a.text[start:end]) + unit; unit != "" && !a.read[start] && a.figureAt(start) && !a.threshold(figure) {
			found = append(found, rule.Finding{
				Subject: a.document, Detail: figure, Message: rule.Same(figure),
				Places: []rule.Place{{Document: a.document, Start: start, End: end}},
			})
		}
		start = end
	}
	return found
}

// longestUnit is how many characters are looked at behind a number.
const longestUnit = 8

// unitOf is the longest unit that the text begins with, past 多 and 余.
func unitOf(text string, units []string) string {
	text = strings.TrimLeft(text, "多余")
	for _, unit := range units {
		if rest, found := strings.CutPrefix(text, unit); found {
			if slices.ContainsFunc(notFigure, func(other string) bool { return strings.HasPrefix(rest, other) }) {
				return ""
			}
			return unit
		}
	}
	return ""
}

// figureAt tells by what stands before that the number is no ordinal or code.
func (a *account) figureAt(start int) bool {
	return start == 0 || !strings.ContainsRune("第前按分+—-/“X", a.text[start-1]) && !unicode.Is(unicode.Latin, a.text[start-1])
}

// threshold tells whether the number stands in an indicator's name.
func (a *account) threshold(figure string) bool {
	for name := range a.names {
		if strings.Contains(name, figure) {
			return true
		}
	}
	return false
}
