package audit

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/policygraph/policygraph/graph"
)

func unreadDigits() Rule {
	return Rule{
		ID: "unread-digits", Severity: Warning,
		Name: Text{"没有记录的数字", "figures of the text that no record accounts for"},
		Doc: Text{
			"全文中带有图内单位的数字，不在任何记录的出处之内，也不是日期、序数、名称或指标名中的门槛。每份报告合为一条；没有全文则不查。",
			"A number of the text with a unit that figures of the graph have, which lies in no record's place and is no date, ordinal, part of a name or threshold in an indicator's name. One finding a report; none without the text.",
		},
		Hint:   Text{"policygraph extract --coverage 可看每个数字的去向。", "policygraph extract --coverage says what became of every digit."},
		Gather: counted("%d个数字没有记录", "numbers without a record (%d)"),
		Check:  checkUnreadDigits,
	}
}

func checkUnreadDigits(r *Reading) []Finding {
	spans := map[graph.ID][]graph.Source{}
	thresholds := map[graph.ID]map[string]bool{} // indicators' names by document
	for _, kind := range []graph.NodeKind{graph.NodeEntity, graph.NodeMetric, graph.NodeMilestone} {
		for _, node := range r.OfKind(kind) {
			for _, s := range graph.Sources(node) {
				spans[s.Document] = append(spans[s.Document], s)
				if m, is := node.(*graph.Metric); is {
					if thresholds[s.Document] == nil {
						thresholds[s.Document] = map[string]bool{}
					}
					thresholds[s.Document][r.name(m.Indicator)] = true
				}
			}
		}
	}
	units := r.units()
	var found []Finding
	for _, d := range r.Documents {
		text := r.text(d.ID)
		if text == nil {
			r.cannotSee("unread-digits", d.ID, Text{"图中没有报告全文，未查数字的去向；用 --text 给出报告文件", "the graph has no text of it, so its digits were not looked for; give the report with --text"})
			continue
		}
		found = append(found, unreadIn(d.ID, text, spans[d.ID], units, thresholds[d.ID], r.body(d.ID))...)
	}
	return found
}

// units are those that levels of the graph are written in, longest first.
func (r *Reading) units() []string {
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

// body is where the sections of a document lie.
func (r *Reading) body(document graph.ID) graph.Source {
	whole := graph.Source{}
	for _, s := range r.Sections {
		if s.Document == document {
			if whole.End == 0 || s.Start < whole.Start {
				whole.Start = s.Start
			}
			whole.End = max(whole.End, s.End)
		}
	}
	return whole
}

// unreadIn are the numbers of one text that nothing accounts for.
func unreadIn(document graph.ID, text []rune, spans []graph.Source, units []string, names map[string]bool, body graph.Source) []Finding {
	read := make([]bool, len(text)+1)
	for _, s := range spans {
		for i := max(0, s.Start); i < min(s.End, len(text)); i++ {
			read[i] = true
		}
	}
	var found []Finding
	for start := 0; start < len(text); start++ {
		if !isDigit(text[start]) {
			continue
		}
		end := start
		for end < len(text) && (isDigit(text[end]) || text[end] == '.' || text[end] == '．') {
			end++
		}
		rest := string(text[end:min(len(text), end+8)])
		unit := unitOf(rest, units)
		inBody := start >= body.Start && end <= body.End
		if inBody && unit != "" && !read[start] && figureAt(text, start) && !within(string(text[start:end])+unit, names) {
			found = append(found, Finding{
				Subject: document, Detail: string(text[start:end]) + unit,
				Places:  []Place{{Document: document, Start: start, End: end}},
				Message: same(string(text[start:end]) + unit),
			})
		}
		start = end
	}
	return found
}

func isDigit(r rune) bool { return unicode.IsDigit(r) }

// unitOf is the longest unit that the text begins with, past 多 and 余.
func unitOf(text string, units []string) string {
	text = strings.TrimLeft(text, "多余")
	for _, unit := range units {
		if rest, found := strings.CutPrefix(text, unit); found {
			if startsWith(rest, notFigure) {
				return ""
			}
			return unit
		}
	}
	return ""
}

// figureAt tells by what stands before that the number is no ordinal or code.
func figureAt(text []rune, start int) bool {
	return start == 0 || !strings.ContainsRune("第前按分+—-/“X", text[start-1]) && !unicode.Is(unicode.Latin, text[start-1])
}

// within tells whether the number stands in an indicator's name, as a threshold.
func within(number string, names map[string]bool) bool {
	for name := range names {
		if strings.Contains(name, number) {
			return true
		}
	}
	return false
}
