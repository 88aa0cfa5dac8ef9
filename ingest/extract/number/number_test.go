package number

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/ingest/report"
)

// TestScan: the numerals of a text with comparator, value, unit and class, or
// the reason why they are no figures.
func TestScan(t *testing.T) {
	for text, want := range map[string][]string{
		"增加1,234.5亿元":      {"eq 1234.5 亿元 money"},
		"完成３．５万平方米":        {"eq 3.5 万平方米 physical"},
		"下降0.32个百分点":       {"eq 0.32 个百分点 point"},
		"增长007%":           {"eq 7 % share"},
		"约3000多万元":         {"approx 3000 万元 money"},
		"超1.2万家":           {"gt 1.2 万家 count"},
		"60余项":             {"gt 60 项 count"},
		"45%左右":            {"approx 45 % share"},
		"28微克/立方米以内":       {"le 28 微克/立方米 physical"},
		"60亿千瓦时":           {"eq 60 亿千瓦时 physical"},
		"300万千瓦":           {"eq 300 万千瓦 physical"},
		"500千伏变电站":         {"eq 500 千伏 none ordinal"},
		"签约231个":           {"eq 231 个 count"},
		"第4位":              {"eq 4 rank"},
		"第4届":              {"eq 4 届 none ordinal"},
		"6%—7%":            {"ge 6 % share", "le 7 % share"},
		"3至5个":             {"ge 3 个 count", "le 5 个 count"},
		"用2—3年时间":          {"eq 2 duration", "eq 3 年 none duration"},
		"12月31日":           {"eq 12 月 none date", "eq 31 日 none date"},
		"1—6月":             {"eq 1 date", "eq 6 月 none date"},
		"2021—2025年":       {"eq 2021 date", "eq 2025 年 none date"},
		"15分钟生活圈":          {"eq 15 分钟 time name"},
		"从15天压缩至3天":        {"eq 15 天 time", "eq 3 天 time"},
		"亿元级项目":            nil,
		"50亿级集群":           {"eq 50 亿 count threshold"},
		"前10位":             {"eq 10 位 count threshold"},
		"日产4500吨水泥生产线":     {"eq 4500 吨 physical capacity"},
		"K12学校":            {"eq 12 code"},
		"调整为11.2:33.6":     {"eq 11.2 ratio", "eq 33.6 ratio"},
		"达3.5∶1":           {"eq 3.5 ratio", "eq 1 ratio"},
		"占比近九成":            {"approx 9 成 share"},
		"第四、第九，":           nil,
		"居全省第四、第九，":        {"eq 4 rank", "eq 9 rank"},
		"10.6万、3.3万公顷":     {"eq 10.6 万 count", "eq 3.3 万公顷 physical"},
		"1+8文件":            {"eq 1 code", "eq 8 code"},
		"机制[12]":           {"eq 12 note mark"},
		"“336”工程":          {"eq 336 name"},
		"突破百万户":            {"gt 100 万户 count"},
		"翻两番":              {"eq 2 番 multiple"},
		"居全省第二，":           {"eq 2 rank"},
		"1人":               {"eq 1 人 count"},
		"与37万云溪人民一道":       {"eq 37 万 count people"},
		"惠及37万云溪人民，":       {"eq 37 万 count"},
		"投入37万改造人民医院":      {"eq 37 万 count"},
		"5人才":              {"eq 5"},
		"增长12?5%":          {"eq 12 damaged", "eq 5 % share damaged"},
		"连续7年第一":           {"eq 7 年 none"},
		"机制(3)健全":          {"eq 3 note mark"},
		"建2×220吨锅炉":        {"eq 2 capacity", "eq 220 吨 physical capacity"},
		"预期寿命80.1岁":        {"eq 80.1 岁 none"},
		"城乡收入比缩小到1.94∶1":   {"eq 1.94"},
		"城乡收入比缩小到1.94∶1.5": {"eq 1.94 ratio", "eq 1.5 ratio"},
		"18℃达标率":           {"eq 18 ℃ physical threshold"},
		"18℃以上天数":          {"ge 18 ℃ physical"},
		"30户以上自然村":         {"ge 30 户 count threshold"},
		"30户以上企业":          {"ge 30 户 count"},
		"1,2345户":          {"eq 1", "eq 2345 户 count"},
		"居全省首位":            {"eq 1 rank"},
		"首位产业":             nil,
		"百亿级产业":            nil,
		"近百亿元":             {"approx 100 亿元 money"},
		"上万亿元":             {"ge 10000 亿元 money"},
		"约三成的企业":           {"approx 3 成 share"},
		"占八成":              {"eq 8 成 share"},
		"七成半":              nil,
		"跻身全省第十。":          {"eq 10 rank"},
		"跻身全省第十强":          nil,
		"排名全国第四名，":         {"eq 4 rank"},
		"Ａ12座":             {"eq 12 座 count code"},
		"ｚ12座":             {"eq 12 座 count code"},
		"“" + strings.Repeat("长", 37) + "3个”": {"eq 3 个 count name"},
		"“" + strings.Repeat("长", 38) + "3个”": {"eq 3 个 count"},
		"“强，5个。建成3个”":                         {"eq 5 个 count", "eq 3 个 count"},
		"《规划3个》":                              {"eq 3 个 count name"},
		"日供水3万吨的":                             {"eq 3 万吨 physical capacity"},
		"6、7月":                                {"eq 6 date", "eq 7 月 none date"},
		"6、7个":                                {"eq 6", "eq 7 个 count"},
		"1999.5亿元":                            {"eq 1999.5 亿元 money"},
		"2100户":                               {"eq 2100 户 count"},
		"12元/平方米/月":                           {"eq 12 元/平方米/月 money"},
		"6家到8家":                               {"ge 6 家 count", "le 8 家 count"},
		"第3和第4":                               {"eq 3 rank", "eq 4 rank"},
		"前6个":                                 {"eq 6 个 count"},
		"下列3项":                                {"eq 3 项 count ordinal"},
		"受益37万云溪人民":                           {"eq 37 万 count"},
		"3千瓦":                                 {"eq 3 千瓦 physical"},
		"翻了两番":                                {"eq 2 番 multiple"},
		"机制[12项":                              {"eq 12 项 count"},
		"机制(12)健全":                            {"eq 12 note mark"},
		"机制(123)健全":                           {"eq 123"},
		"2024亚运会":                             {"eq 2024 date"},
		"2024户":                               {"eq 2024 户 count"},
		"3＋5":                                 {"eq 3 code", "eq 5 code"},
		"９家":                                  {"eq 9 家 count"},
		"０.5%":                                {"eq 0.5 % share"},
		"寿命延长5年":                              {"eq 5 年 none duration"},
		"5岁儿童":                                {"eq 5 岁 none duration"},
		"3年期":                                 {"eq 3 年期 none duration"},
		"5周年":                                 {"eq 5 周年 none duration"},
		"连续3个月":                               {"eq 3 个月 time"},
		"3亿云溪人民":                              {"eq 3 亿 count"},
		"5小时和3小时":                             {"eq 5 小时 time", "eq 3 小时 time"},
		"5、12月":                               {"eq 5 date", "eq 12 月 none date"},
		"5-123月":                              {"eq 5", "eq 123 月 none date"},
		"2024至2026家":                          {"eq 2024 date", "eq 2026 家 count"},
		"增长12.3?.5%":                          {"eq 12.3 damaged", "eq 5 % share damaged"},
		"增长12%。达5?":                           {"eq 12 % share", "eq 5"},
		"1990亚运会":                             {"eq 1990 date"},
		"指数19.5，":                             {"eq 19.5"},
		"指数2100，":                             {"eq 2100"},
		"与3亿云溪人民一道":                           {"eq 3 亿 count people"},
	} {
		r := &report.Report{Text: []rune(text)}
		s := NewScanner(r, make([]bool, len(r.Text)))
		var got []string
		for _, n := range s.Scan(report.Span{End: len(r.Text)}) {
			got = append(got, strings.Join(strings.Fields(strings.Join([]string{string(n.Comparator), n.Value, n.Unit, n.Class, n.Reason}, " ")), " "))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: -want +got\n%s", text, diff)
		}
	}
}

// TestScanNames: what stands inside a name is no figure, but for the length or area
// that opens one.
func TestScanNames(t *testing.T) {
	for text, want := range map[string]string{
		"87公里国省道改造": "", "300亩湿地公园": "", "国省道87公里改造": "name", "3000吨级码头": "name", "200立方米蓄水池": "name", "5毫米精密线": "name", "3个园区": "",
	} {
		r := &report.Report{Text: []rune(text)}
		mask := make([]bool, len(r.Text))
		for i := range mask {
			mask[i] = true
		}
		numbers := NewScanner(r, mask).Scan(report.Span{End: len(r.Text)})
		if len(numbers) != 1 || numbers[0].Reason != want {
			t.Errorf("%s: %+v, want the reason %q", text, numbers, want)
		}
	}
}
