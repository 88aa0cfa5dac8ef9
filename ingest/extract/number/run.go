package number

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// Run is a list of numbers with nothing but 、 and 和 between them: one
// predicate governs them all.
type Run struct {
	Numbers []Number
	Pre     report.Span // the words before the first number
	Post    report.Span // the words behind the last number
}

// Runs groups the figures of a clause; numbers that are no figures stay words.
func (s *Scanner) Runs(clause report.Span, numbers []Number) []Run {
	var runs []Run
	at := clause.Start
	for _, n := range numbers {
		if n.Reason != "" {
			continue
		}
		gap := report.Span{Start: at, End: max(at, n.Full.Start)}
		if last := len(runs) - 1; last >= 0 && s.onlyLinks(gap) && sameClass(runs[last].Numbers[0], n) && (sameHomes(runs[last].Numbers[0], n) || !s.ownNoun(gap, n, clause)) {
			runs[last].Numbers = append(runs[last].Numbers, n)
		} else {
			runs = append(runs, Run{Numbers: []Number{n}, Pre: gap})
		}
		at = n.Full.End
	}
	for i := range runs {
		end := clause.End
		if i+1 < len(runs) {
			end = runs[i+1].Numbers[0].Full.Start
		}
		start := runs[i].Numbers[len(runs[i].Numbers)-1].Full.End
		runs[i].Post = report.Span{Start: start, End: max(start, end)}
	}
	return s.unitsFromLast(runs)
}

// unitsFromLast gives the unit of 1.2和0.6个百分点 to both numbers.
func (s *Scanner) unitsFromLast(runs []Run) []Run {
	for i := range runs {
		last := runs[i].Numbers[len(runs[i].Numbers)-1]
		trailing := last.Comparator
		if last.leading || last.Comparator == vocabulary.LessOrEqual {
			trailing = vocabulary.Equal
		}
		for j := range runs[i].Numbers {
			n := &runs[i].Numbers[j]
			if rest := strings.TrimPrefix(last.Unit, n.Unit); (n.Unit == "万" || n.Unit == "亿") && rest != last.Unit && rest != "" {
				n.Unit, n.Class = last.Unit, last.Class // 10.6万、3.8万平方公里
			}
			if n.Unit == "" && n.Class == "" && last.Class != "rank" || n.Unit == "个" && last.Unit == "个百分点" {
				n.Unit, n.Class = last.Unit, last.Class // 1.2个、0.8个百分点
			}
			if first := runs[i].Numbers[0]; first.leading && n.Comparator == vocabulary.Equal {
				n.Comparator = first.Comparator // 分别突破640万平方米、1万家
			} else if n.Comparator == vocabulary.Equal {
				n.Comparator = trailing // 分别增长7.5%、8.5%以上
			}
		}
	}
	return runs
}

// ownNoun says that a count behind 、 has its noun behind it: 示范带12条、169个建设项目
// are two statements.
func (s *Scanner) ownNoun(gap report.Span, n Number, clause report.Span) bool {
	return n.Class == "count" && n.Full.End < clause.End && s.text[gap.Start] == '、' &&
		IsHan(s.text[n.Full.End]) && !strings.ContainsRune("和及与", s.text[n.Full.End])
}

// sameHomes says that the numbers count homes and those who live in them: 190户、437人脱贫.
func sameHomes(homes, people Number) bool {
	return strings.HasSuffix(homes.Unit, "户") && strings.HasSuffix(people.Unit, "人")
}

func sameClass(a, b Number) bool {
	return (a.Class == "rank") == (b.Class == "rank")
}

func (s *Scanner) onlyLinks(gap report.Span) bool {
	return gap.Len() <= 2 && strings.Trim(string(s.text[gap.Start:gap.End]), "、和及与，, —–-－~～至到") == ""
}
