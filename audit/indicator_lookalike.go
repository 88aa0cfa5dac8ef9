package audit

import (
	"regexp"
	"strings"

	"github.com/policygraph/policygraph/graph"
)

func indicatorLookalike() Rule {
	return Rule{
		ID: "indicator-lookalike", Severity: Info,
		Name: Text{"疑似标准指标的别称", "indicators that look like a known one"},
		Doc: Text{
			"名录没有的指标，与图中名录指标只差“总”“额”“全市”“规模以上”之类的字或语序。",
			"An indicator that the registry does not know and whose name differs from one that it knows in words such as 总, 额, 全市, 规模以上 alone, or in their order.",
		},
		Hint:  Text{"确为同一指标的，在名录 indicators.tsv 中写为别名。", "Where it is the same statistic, make it an alias in indicators.tsv."},
		Check: checkIndicatorLookalike,
	}
}

var (
	longForms = strings.NewReplacer("规模以上", "规上", "限额以上", "限上", "总额", "", "总值", "", "总量", "", "总数", "", "全市", "", "全省", "", "全县", "", "全国", "", "全部", "", "的", "", "和", "", "与", "", "、", "", "实现", "", "完成", "")
	amountEnd = regexp.MustCompile(`[额数]$`)
)

// statistic is an indicator's name without what says little, its letters in the
// order of their codes.
func statistic(name string) string {
	return letters(amountEnd.ReplaceAllString(longForms.Replace(name), ""))
}

func checkIndicatorLookalike(r *Reading) []Finding {
	known := map[string]*graph.Indicator{}
	for _, i := range r.Indicators {
		if inRegistry(i) {
			for _, name := range append([]string{i.Name}, i.Aliases...) {
				known[statistic(name)] = i
			}
		}
	}
	var found []Finding
	for _, i := range r.Indicators {
		like := known[statistic(i.Name)]
		if inRegistry(i) || like == nil {
			continue
		}
		f := Finding{
			Subject: i.ID, Nodes: []graph.ID{like.ID},
			Message: say("“%s”疑似“%s”", "%q looks like %q", i.Name, like.Name),
		}
		found = append(found, f)
	}
	return found
}

// inRegistry tells the indicators that the registry knows: it alone has English
// names.
func inRegistry(i *graph.Indicator) bool { return i.English != "" }
