package figures

import (
	"regexp"
	"strings"

	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
)

// IndicatorLookalike is indicator-lookalike: indicators that look like a known one.
func IndicatorLookalike() rule.Rule {
	return rule.Rule{
		ID: "indicator-lookalike", Severity: rule.Info,
		Name: rule.Text{Chinese: "疑似标准指标的别称", English: "indicators that look like a known one"},
		Doc: rule.Text{
			Chinese: "名录没有的指标，与图中名录指标只差“总”“额”“全市”“规模以上”之类的字或语序。",
			English: "An indicator that the registry does not know and whose name differs from one that it knows in words such as 总, 额, 全市, 规模以上 alone, or in their order.",
		},
		Hint:  rule.Text{Chinese: "确为同一指标的，在名录 indicators.tsv 中写为别名。", English: "Where it is the same statistic, make it an alias in indicators.tsv."},
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

func checkIndicatorLookalike(r *rule.Reading) []rule.Finding {
	known := map[string]*graph.Indicator{}
	for _, i := range r.Indicators {
		if inRegistry(i) {
			for _, name := range append([]string{i.Name}, i.Aliases...) {
				known[statistic(name)] = i
			}
		}
	}
	var found []rule.Finding
	for _, i := range r.Indicators {
		like := known[statistic(i.Name)]
		if inRegistry(i) || like == nil {
			continue
		}
		f := rule.Finding{
			Subject: i.ID, Nodes: []graph.ID{like.ID},
			Message: rule.Say("“%s”疑似“%s”", "%q looks like %q", i.Name, like.Name),
		}
		found = append(found, f)
	}
	return found
}

// inRegistry tells the indicators that the registry knows: it alone has English
// names.
func inRegistry(i *graph.Indicator) bool { return i.English != "" }
