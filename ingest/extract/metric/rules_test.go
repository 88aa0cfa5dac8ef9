package metric_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/ingest/extract/extracttest"
)

// Each metric says how its indicator was found.
func TestRules(t *testing.T) {
	for text, want := range map[string][]string{
		"地区生产总值1200亿元，增长6%，高技术特色指数达95。": {"phrase-known", "inherited-known", "phrase"},
		"新增样板企业86家，改造28个老旧小区。":          {"done", "count-known"},
		"80个项目列入清单，5900人实现脱贫。":          {"count-happened", "people-known"},
		"规上工业增加值、固定资产投资分别增长6%、8%。":      {"list-known", "list-known"},
		"总税收甲、总税收乙均增长8%。":               {"each", "each"},
		"新建公园11个、绿道35公里。":               {"done", "shared-known"},
		"汽车保有量300万辆，其中新能源汽车40万辆。":       {"phrase-known", "part"},
		"实施重点项目21个，完成投资80亿元，占年计划的60%。":  {"done", "property", "share"},
		"投资8500万元，建设城北供水管网。":            {"forward"},
		"总投资120亿元的云谷新材料项目开工建设。":         {"amount"},
		"89项民生实事中67项进度超85%。":            {"count-known", "condition", "property"},
	} {
		_, s := extracttest.Read(t, extracttest.AnnualTop+text+extracttest.AnnualMid)
		var got []string
		for _, m := range s.Metrics {
			got = append(got, m.Rule[len("metric/"):])
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: -want +got\n%s", text, diff)
		}
	}
}
