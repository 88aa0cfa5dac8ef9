package extract

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// run is a list of numbers with nothing but 、 and 和 between them: one
// predicate governs them all.
type run struct {
	numbers []number
	pre     report.Span // the words before the first number
	post    report.Span // the words behind the last number
}

// runs groups the figures of a clause; numbers that are no figures stay words.
func (s *scanner) runs(clause report.Span, numbers []number) []run {
	var runs []run
	at := clause.Start
	for _, n := range numbers {
		if n.reason != "" {
			continue
		}
		gap := report.Span{Start: at, End: max(at, n.full.Start)}
		if last := len(runs) - 1; last >= 0 && s.onlyLinks(gap) && sameClass(runs[last].numbers[0], n) && !s.ownNoun(gap, n, clause) {
			runs[last].numbers = append(runs[last].numbers, n)
		} else {
			runs = append(runs, run{numbers: []number{n}, pre: gap})
		}
		at = n.full.End
	}
	for i := range runs {
		end := clause.End
		if i+1 < len(runs) {
			end = runs[i+1].numbers[0].full.Start
		}
		start := runs[i].numbers[len(runs[i].numbers)-1].full.End
		runs[i].post = report.Span{Start: start, End: max(start, end)}
	}
	return s.unitsFromLast(runs)
}

// unitsFromLast gives the unit of 1.2和0.6个百分点 to both numbers.
func (s *scanner) unitsFromLast(runs []run) []run {
	for i := range runs {
		last := runs[i].numbers[len(runs[i].numbers)-1]
		trailing := last.comparator
		if last.leading || last.comparator == vocabulary.LessOrEqual {
			trailing = vocabulary.Equal
		}
		for j := range runs[i].numbers {
			n := &runs[i].numbers[j]
			if n.unit == "" && n.class == "" && last.class != "rank" || n.unit == "个" && last.unit == "个百分点" {
				n.unit, n.class = last.unit, last.class // 1.2个、0.8个百分点
			}
			if first := runs[i].numbers[0]; first.leading && n.comparator == vocabulary.Equal {
				n.comparator = first.comparator // 分别突破640万平方米、1万家
			} else if n.comparator == vocabulary.Equal {
				n.comparator = trailing // 分别增长7.5%、8.5%以上
			}
		}
	}
	return runs
}

// ownNoun says that a count behind 、 has its noun behind it: 示范带12条、169个建设项目
// are two statements.
func (s *scanner) ownNoun(gap report.Span, n number, clause report.Span) bool {
	return n.class == "count" && n.full.End < clause.End && s.text[gap.Start] == '、' &&
		isHan(s.text[n.full.End]) && !strings.ContainsRune("和及与", s.text[n.full.End])
}

func sameClass(a, b number) bool {
	return (a.class == "rank") == (b.class == "rank")
}

func (s *scanner) onlyLinks(gap report.Span) bool {
	return gap.Len() <= 2 && strings.Trim(string(s.text[gap.Start:gap.End]), "、和及与，, —–-－~～至") == ""
}

// splitSubjects splits a list of k noun phrases and gives each the words that
// they share: 汽车零部件、电气产业规上工业增加值, 投资完成率、开工率. Where the text
// is no list of k the result is nil.
func (g *grammar) splitSubjects(text string, k int) []string {
	if k == 2 {
		if pair := splitTownAndCountry(text); pair != nil {
			return pair
		}
	}
	items := splitList(text, "、", k)
	if items == nil {
		items = splitList(text, "、和", k)
	}
	if items == nil {
		items = splitList(text, "、和及与", k)
	}
	if items == nil {
		return nil
	}
	g.shareSuffix(items)
	g.sharePrefix(items)
	return items
}

// splitTownAndCountry resolves 城乡居民…: the first number is the towns'.
func splitTownAndCountry(text string) []string {
	for _, form := range []struct{ word, town, country string }{
		{"城乡居民", "城镇居民", "农村居民"}, {"城乡常住居民", "城镇常住居民", "农村常住居民"},
	} {
		if strings.Contains(text, form.word) && !strings.Contains(text, "收入比") {
			return []string{strings.Replace(text, form.word, form.town, 1), strings.Replace(text, form.word, form.country, 1)}
		}
	}
	return nil
}

// splitList cuts the text at the marks outside brackets; nil unless that gives
// k items.
func splitList(text, marks string, k int) []string {
	var items []string
	depth, start := 0, 0
	for i, r := range text {
		switch {
		case strings.ContainsRune("（(“", r):
			depth++
		case strings.ContainsRune("）)”", r):
			depth--
		case depth == 0 && strings.ContainsRune(marks, r):
			items = append(items, text[start:i])
			start = i + len(string(r))
		}
	}
	items = append(items, text[start:])
	if len(items) != k {
		return nil
	}
	for _, item := range items {
		if item == "" {
			return nil
		}
	}
	return items
}

// shareSuffix gives the words that close the last item to the items that lack a
// head of their own.
func (g *grammar) shareSuffix(items []string) {
	last := []rune(items[len(items)-1])
	tail := g.tail(last)
	if tail == 0 {
		return
	}
	shared := string(last[len(last)-tail:])
	for i, item := range items[:len(items)-1] {
		if n, class := g.heads.suffix([]rune(item)); n > 0 && class == "head" || endsWithAny(item, "量", "率", "额", "值", "数", "度", "比", "费") {
			continue
		}
		suffix := shared
		if strings.HasSuffix(item, "业") {
			suffix = strings.TrimPrefix(strings.TrimPrefix(suffix, "产业"), "业")
		}
		items[i] = item + suffix
	}
}

// tail is the length of the head that closes an item, with the qualifiers right
// before it.
func (g *grammar) tail(item []rune) int {
	n, class := g.heads.suffix(item)
	if class != "head" {
		return 0
	}
	if n == 1 {
		n = min(3, len(item)) // 建成率: a rate is named by what is before it
	}
	for n < len(item) {
		more, class := g.heads.suffix(item[:len(item)-n])
		if more == 0 || class != "qualifier" || n+more >= len(item) {
			break
		}
		n += more
	}
	return n
}

// sharePrefix gives the words that open the first item to the items that are
// bare heads: 投资完成率、开工率, or that repeat its middle: 规上企业研发机构设置率
// 和研发活动覆盖率.
func (g *grammar) sharePrefix(items []string) {
	first := []rune(items[0])
	n, class := g.heads.suffix(first)
	for i := 1; i < len(items); i++ {
		item := []rune(items[i])
		if at := repeated(first, item); at > 0 {
			items[i] = string(first[:at]) + items[i]
			continue
		}
		if own, c := g.heads.suffix(item); c == "head" && own == len(item) && class == "head" && n > 1 && n < len(first) {
			items[i] = string(first[:len(first)-n]) + items[i]
		}
	}
}

// repeated is where in the first item the two opening characters of another
// stand again, behind a prefix; 0 where they do not.
func repeated(first, item []rune) int {
	if len(item) < 4 {
		return 0
	}
	for i := 2; i+2 < len(first); i++ {
		if first[i] == item[0] && first[i+1] == item[1] {
			return i
		}
	}
	return 0
}
