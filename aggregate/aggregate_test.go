package aggregate_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/policygraph/policygraph/aggregate"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// world is a city with two districts, a zone in one of them, and a group.
func world() *graph.Graph {
	entity := func(id graph.ID, kind vocabulary.EntityType, code string, place graph.ID) *graph.Entity {
		return &graph.Entity{ID: id, Type: kind, Name: string(id), Code: code, Place: place}
	}
	return &graph.Graph{
		Entities: []*graph.Entity{
			entity("省", vocabulary.Place, "990000", ""), entity("市", vocabulary.Place, "990100", ""),
			entity("东区", vocabulary.Place, "990102", ""), entity("西区", vocabulary.Place, "990103", ""),
			entity("园", vocabulary.Platform, "", "东区"), entity("谷", vocabulary.Platform, "", "西区"), entity("谷群", vocabulary.Platform, "", ""),
		},
		Relations: []*graph.Relation{{ID: "r", Type: vocabulary.HasMember, From: "谷群", To: "谷"}},
		Indicators: []*graph.Indicator{
			{ID: "产值", Name: "产值", Dimension: "money"}, {ID: "投资", Name: "投资", Dimension: "money"},
			{ID: "贷款余额", Name: "贷款余额", Dimension: "money"}, {ID: "占比", Name: "占比", Dimension: "share"},
			{ID: "供地", Name: "新增供地", Dimension: "area"}, {ID: "企业", Name: "新增企业", Dimension: "count"},
		},
	}
}

// figure reads "产值 市 2024 gt 5亿元 growth target", the last two where they are not level
// and actual.
func figure(t interface{ Fatalf(string, ...any) }, text string) *graph.Metric {
	fields := strings.Fields(text)
	fields = append(fields, []string{"level", "actual"}[len(fields)-5:]...)
	m := &graph.Metric{
		ID: graph.ID(text), Indicator: graph.ID(fields[0]), About: graph.ID(fields[1]), Period: fields[2],
		Comparator: vocabulary.Comparator(fields[3]), Measure: vocabulary.Measure(fields[5]), Kind: vocabulary.Kind(fields[6]),
	}
	number := strings.TrimRight(fields[4], strings.TrimLeft(fields[4], "-.0123456789"))
	value, err := graph.ParseDecimal(number)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	m.Value, m.Unit = value, strings.TrimPrefix(fields[4], number)
	m.BaseValue, m.BaseUnit = graph.Base(value, m.Unit)
	if m.Measure == vocabulary.Rank {
		m.Benchmark = "省"
	}
	return m
}

// shown writes a figure as the figures above, or why there is none.
func shown(f aggregate.Figure) string {
	if f.Refusal != nil {
		return string(f.Refusal.Obstacle)
	}
	text := fmt.Sprintf("%s %s%s", f.Comparator, f.Value, f.Unit)
	if f.Approximate && f.Comparator != vocabulary.Approximate {
		text += " approx"
	}
	if f.Rounded {
		text += " rounded"
	}
	return text
}

func TestOf(t *testing.T) {
	t.Parallel()
	frame := aggregate.NewFrame(world())
	for name, test := range map[string]struct {
		figures string
		unit    string
		want    string // sum; mean; least; most
	}{
		"amounts":                {"产值 东区 2024 eq 5.5亿元, 产值 西区 2024 eq 4亿元", "", "eq 9.5亿元; eq 4.75亿元; eq 4亿元; eq 5.5亿元"},
		"units that convert":     {"供地 东区 2024 eq 1.2万亩, 供地 西区 2024 eq 800亩", "", "eq 12800亩; eq 6400亩; eq 800亩; eq 12000亩"},
		"in a unit":              {"供地 东区 2024 eq 1.2万亩, 供地 西区 2024 eq 800亩", "万亩", "eq 1.28万亩; eq 0.64万亩; eq 0.08万亩; eq 1.2万亩"},
		"hectares and mu":        {"供地 东区 2024 eq 2公顷, 供地 西区 2024 eq 30亩", "", "eq 4公顷; eq 2公顷; eq 2公顷; eq 2公顷"},
		"no such unit":           {"供地 东区 2024 eq 1.2万亩", "元", "units; units; units; units"},
		"money and points":       {"产值 东区 2024 eq 5亿元, 产值 西区 2024 eq 1.2个百分点", "", "units; units; units; units"},
		"level and growth":       {"产值 东区 2024 eq 5亿元, 产值 东区 2024 eq 5% growth", "", "measures; measures; measures; measures"},
		"result and target":      {"产值 东区 2024 eq 5亿元, 产值 东区 2024 eq 6亿元 level target", "", "kinds; kinds; kinds; kinds"},
		"growth":                 {"产值 东区 2024 eq 5% growth, 产值 西区 2024 eq 6% growth", "", "rates; eq 5.5%; eq 5%; eq 6%"},
		"growth alone":           {"产值 东区 2024 eq 5% growth", "", "rates; eq 5%; eq 5%; eq 5%"},
		"shares":                 {"占比 东区 2024 eq 40%, 占比 西区 2024 eq 60%", "", "rates; eq 50%; eq 40%; eq 60%"},
		"ranks":                  {"产值 东区 2024 eq 3 rank, 产值 西区 2024 eq 5 rank", "", "ranks; ranks; eq 3; eq 5"},
		"different things":       {"产值 东区 2024 eq 5亿元, 投资 西区 2024 eq 4亿元", "", "indicators; indicators; eq 4亿元; eq 5亿元"},
		"city and district":      {"产值 市 2024 eq 9亿元, 产值 西区 2024 eq 4亿元", "", "contained; contained; eq 4亿元; eq 9亿元"},
		"district and platform":  {"产值 东区 2024 eq 9亿元, 产值 园 2024 eq 4亿元", "", "contained; contained; eq 4亿元; eq 9亿元"},
		"city and platform":      {"产值 园 2024 eq 4亿元, 产值 市 2024 eq 9亿元", "", "contained; contained; eq 4亿元; eq 9亿元"},
		"group and member":       {"企业 谷群 2024 eq 9家, 企业 谷 2024 eq 4家", "", "contained; contained; eq 4家; eq 9家"},
		"halves of a year":       {"产值 东区 2024-S1 eq 5亿元, 产值 东区 2024-S2 eq 4亿元", "", "eq 9亿元; eq 4.5亿元; eq 4亿元; eq 5亿元"},
		"a year and its half":    {"产值 东区 2024-S1 eq 5亿元, 产值 东区 2024 eq 9亿元", "", "overlapping; eq 7亿元; eq 5亿元; eq 9亿元"},
		"a figure revised":       {"产值 东区 2024 eq 5亿元, 产值 东区 2024 eq 6亿元", "", "overlapping; eq 5.5亿元; eq 5亿元; eq 6亿元"},
		"different times":        {"产值 东区 2024-S1 eq 5亿元, 产值 西区 2024 eq 9亿元", "", "periods; eq 7亿元; eq 5亿元; eq 9亿元"},
		"a stock twice":          {"贷款余额 东区 2023 eq 5亿元, 贷款余额 东区 2024 eq 6亿元", "", "overlapping; eq 5.5亿元; eq 5亿元; eq 6亿元"},
		"stocks at one time":     {"贷款余额 东区 2024 eq 5亿元, 贷款余额 西区 2024 eq 6亿元", "", "eq 11亿元; eq 5.5亿元; eq 5亿元; eq 6亿元"},
		"more than":              {"企业 东区 2024 gt 500家, 企业 西区 2024 eq 600家", "", "gt 1100家; gt 550家; gt 500家; ge 600家"},
		"the most is open":       {"企业 东区 2024 gt 700家, 企业 西区 2024 ge 700家", "", "gt 1400家; gt 700家; ge 700家; gt 700家"},
		"at most":                {"企业 东区 2024 le 500家, 企业 西区 2024 lt 600家", "", "lt 1100家; lt 550家; le 500家; lt 600家"},
		"both ways":              {"企业 东区 2024 gt 500家, 企业 西区 2024 le 600家", "", "bounds; bounds; le 600家; gt 500家"},
		"about":                  {"企业 东区 2024 approx 500家, 企业 西区 2024 eq 600家", "", "approx 1100家; approx 550家; approx 500家; approx 600家"},
		"about and more":         {"企业 东区 2024 approx 500家, 企业 西区 2024 gt 600家", "", "gt 1100家 approx; gt 550家 approx; approx 500家; gt 600家 approx"},
		"a third":                {"企业 东区 2024 eq 1家, 企业 西区 2024 eq 1家, 企业 谷群 2024 eq 0家", "", "eq 2家; eq 0.67家 rounded; eq 0家; eq 1家"},
		"households, companies":  {"企业 东区 2024 eq 3户, 企业 西区 2024 eq 4家", "", "eq 7户; eq 3.5户; eq 3户; eq 4户"},
		"below nought":           {"产值 东区 2024 eq -0.3亿元, 产值 西区 2024 eq 0.1亿元", "", "eq -0.2亿元; eq -0.1亿元; eq -0.3亿元; eq 0.1亿元"},
		"a period unknown":       {"产值 东区 近年 eq 1亿元, 产值 西区 近年 eq 1亿元", "", "periods; eq 1亿元; eq 1亿元; eq 1亿元"},
		"unknown, and so a rate": {"无 东区 2024 eq 1亿元", "", "rates; eq 1亿元; eq 1亿元; eq 1亿元"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var figures []*graph.Metric
			for text := range strings.SplitSeq(test.figures, ", ") {
				figures = append(figures, figure(t, text))
			}
			s := frame.Of(figures, test.unit)
			got := strings.Join([]string{shown(s.Sum), shown(s.Mean), shown(s.Least), shown(s.Most)}, "; ")
			if got != test.want || s.Count != len(figures) {
				t.Errorf("%d figures come to %s, want %s", s.Count, got, test.want)
			}
		})
	}
	if s := frame.Of(nil, ""); s.Count != 0 || shown(s.Sum) != "no_figures" {
		t.Errorf("nothing comes to %+v", s)
	}
}

func TestReason(t *testing.T) {
	t.Parallel()
	frame := aggregate.NewFrame(world())
	for figures, want := range map[string][2]string{
		"产值 东区 2024 eq 5亿元, 产值 西区 2024 eq 1.2个百分点":         {"单位不同：5亿元、1.2个百分点", "the units do not convert into one another: 5亿元, 1.2个百分点"},
		"产值 东区 2024 eq 5% growth, 产值 西区 2024 eq 6% growth": {"比率不加", "growth, shares and ratios do not add up"},
		"产值 市 2024 eq 9亿元, 产值 西区 2024 eq 4亿元":              {"相互包含：市、西区", "one figure is of a whole, another of a part of it: 市, 西区"},
		"产值 东区 2024 eq 9亿元, 投资 西区 2024 eq 4亿元":             {"指标不同：产值、投资", "the figures measure different things: 产值, 投资"},
		"产值 东区 2024 eq 9亿元, 产值 东区 2024-S1 eq 4亿元":          {"时期重叠：东区 2024、东区 2024-S1", "two figures are of the same thing in times that overlap, or of a stock at two times: 东区 2024, 东区 2024-S1"},
	} {
		var metrics []*graph.Metric
		for text := range strings.SplitSeq(figures, ", ") {
			metrics = append(metrics, figure(t, text))
		}
		chinese, english := frame.Reason(frame.Of(metrics, "").Sum.Refusal)
		if diff := cmp.Diff(want, [2]string{chinese, english}); diff != "" {
			t.Errorf("%s (-want +got):\n%s", figures, diff)
		}
	}
}

// TestBounds draws true values and what may be said of them: what the figures
// come to is true of what the values come to.
func TestBounds(t *testing.T) {
	t.Parallel()
	frame := aggregate.NewFrame(world())
	rapid.Check(t, func(r *rapid.T) {
		var figures []*graph.Metric
		total, least, most := 0, 0, 0
		for i, value := range rapid.SliceOfN(rapid.IntRange(-9, 9), 1, 5).Draw(r, "values") {
			off := rapid.IntRange(0, 3).Draw(r, "off")
			comparator := rapid.SampledFrom([]vocabulary.Comparator{vocabulary.Equal, vocabulary.Greater, vocabulary.GreaterOrEqual, vocabulary.Less, vocabulary.LessOrEqual}).Draw(r, "comparator")
			said := map[vocabulary.Comparator]int{
				vocabulary.Equal: value, vocabulary.Greater: value - off - 1, vocabulary.GreaterOrEqual: value - off,
				vocabulary.Less: value + off + 1, vocabulary.LessOrEqual: value + off,
			}[comparator]
			figures = append(figures, figure(r, fmt.Sprintf("产值 区%d 2024 %s %d元", i, comparator, said)))
			total += value
			if i == 0 {
				least, most = value, value
			}
			least, most = min(least, value), max(most, value)
		}
		s := frame.Of(figures, "")
		for _, test := range []struct {
			figure aggregate.Figure
			truth  int
		}{{s.Sum, total}, {s.Least, least}, {s.Most, most}} {
			if test.figure.Refusal == nil && !holds(test.figure, test.truth) {
				r.Errorf("%s is said of %d", shown(test.figure), test.truth)
			}
		}
	})
}

func holds(f aggregate.Figure, truth int) bool {
	d, err := graph.ParseDecimal(fmt.Sprint(truth))
	order := d.Cmp(*f.Value)
	return err == nil && map[vocabulary.Comparator]bool{
		vocabulary.Equal: order == 0, vocabulary.Greater: order > 0, vocabulary.GreaterOrEqual: order >= 0,
		vocabulary.Less: order < 0, vocabulary.LessOrEqual: order <= 0,
	}[f.Comparator]
}

func TestGroups(t *testing.T) {
	t.Parallel()
	g := world()
	g.Sections = []*graph.Section{{ID: "二", Start: 9}, {ID: "一", Start: 50}}
	frame := aggregate.NewFrame(g)
	stated := func(text string, sections ...graph.ID) *graph.Metric {
		m := figure(t, text)
		for _, section := range sections {
			m.Sources = append(m.Sources, graph.Source{Document: "报告 " + section, Section: section})
		}
		return m
	}
	figures := []*graph.Metric{
		stated("产值 东区 2024 eq 5亿元", "一", "二"), stated("企业 园 2024 eq 6家", "二"), stated("企业 东区 2025 ge 7家 level target", "二"),
	}
	all := func(graph.Source) bool { return true }
	for name, test := range map[string]struct {
		by     []vocabulary.Dimension
		within func(graph.Source) bool
		want   []string
	}{
		"nothing":        {nil, all, []string{": 3"}},
		"sections":       {[]vocabulary.Dimension{vocabulary.DimensionSection}, func(s graph.Source) bool { return s.Section == "二" }, []string{"二: 3"}},
		"first section":  {[]vocabulary.Dimension{vocabulary.DimensionSection}, all, []string{"一: 1", "二: 2"}},
		"place and kind": {[]vocabulary.Dimension{vocabulary.DimensionPlace, vocabulary.DimensionKind}, all, []string{"东区 actual: 2", "东区 target: 1"}},
		"thing":          {[]vocabulary.Dimension{vocabulary.DimensionType, vocabulary.DimensionEntity}, all, []string{"Place 东区: 2", "Platform 园: 1"}},
		"the rest": {[]vocabulary.Dimension{vocabulary.DimensionIndicator, vocabulary.DimensionPeriod, vocabulary.DimensionMeasure, vocabulary.DimensionDocument}, all,
			[]string{"产值 2024 level 报告 一: 1", "企业 2024 level 报告 二: 1", "企业 2025 level 报告 二: 1"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, group := range frame.Groups(figures, test.by, test.within) {
				var values []string
				for _, key := range group.Keys {
					values = append(values, key.Value)
				}
				got = append(got, fmt.Sprintf("%s: %d", strings.Join(values, " "), len(group.Figures)))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("groups (-want +got):\n%s", diff)
			}
		})
	}
}
