package search_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/search"
	"github.com/policygraph/policygraph/vocabulary"
)

func index() *search.Index {
	entity := func(id graph.ID, name, english string, aliases ...string) *graph.Entity {
		return &graph.Entity{ID: id, Type: vocabulary.Platform, Name: name, English: english, Aliases: aliases}
	}
	return search.New(&graph.Graph{
		Documents: []*graph.Document{{ID: "doc", Title: "云溪市2024年政府工作报告"}},
		Entities: []*graph.Entity{
			entity("port", "云溪港", "Yunxi Port"), entity("valleys", "一港五谷", "One Port, Five Valleys", "谷港群"), entity("green", "绿谷", ""),
			entity("long", "长兴产业园", ""), entity("drive", "“强谷”行动", ""), entity("zone", "中洲新区", "", "Ａ区"), entity("goose", "阿鹅岛", ""),
		},
		Indicators: []*graph.Indicator{
			{ID: "industry", Name: "规模以上工业增加值"}, {ID: "retail", Name: "社会消费品零售总额", English: "retail sales"}, {ID: "gdp", Name: "地区生产总值", Aliases: []string{"GDP"}},
		},
	})
}

func TestFind(t *testing.T) {
	t.Parallel()
	x := index()
	for text, want := range map[string][]string{
		"一港五谷":         {"valleys [一港五谷]"},
		"云溪":           {"port [云溪]港", "doc [云溪]市2024年政府工作报告"},
		"谷港":           {"valleys [谷港]群"},
		"规上工业":         {"industry [规]模以[上工业]增加值"},
		"社零":           {"retail [社]会消费品[零]售总额"},
		"gdp":          {"gdp [GDP]"},
		"FIVE":         {"valleys One Port, [Five] Valleys"},
		"sales re":     {"retail [re]tail [sales]"},
		"yunxi":        {"port [Yunxi] Port", "doc [云溪]市2024年政府工作报告"},
		"yun xi gang":  {"port [云溪港]"},
		"yun'xi'g":     {"port [云溪港]"},
		"ygwg":         {"valleys [一港五谷]"},
		"yigangwg":     {"valleys [一港五谷]"},
		"一gang":        {"valleys [一港]五谷"},
		"wugu":         {"valleys 一港[五谷]"},
		"lvgu":         {"green [绿谷]"},
		"lugu":         {"green [绿谷]"},
		"changxing":    {"long [长兴]产业园"},
		"zhangx":       {"long [长兴]产业园"},
		"qianggux":     {"drive “[强谷”行]动"},
		"zhzh":         {"zone [中洲]新区"},
		"zzxq":         {"zone [中洲新区]"},
		"yunxishi2024": {"doc [云溪市2024]年政府工作报告"},
		"ae":           {"goose [阿鹅]岛"},
		"g":            {"gdp [G]DP", "valleys [谷]港群", "industry [规]模以上工业增加值"},
		"Ａ区":           {"zone [Ａ区]"},
		"云溪2024":       {"doc [云溪]市[2024]年政府工作报告"},
		"2024云":        nil,
		"qq":           nil,
		"港云":           nil,
		"":             nil,
		"  ":           nil,
		"*(":           nil,
	} {
		t.Run(text, func(t *testing.T) {
			t.Parallel()
			hits, err := x.Find(t.Context(), text)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, hit := range hits {
				got = append(got, string(hit.Node.NodeID())+" "+marked(hit))
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("hits (-want +got):\n%s", diff)
			}
		})
	}
}

// marked puts brackets around what matched.
func marked(hit search.Hit) string {
	var text strings.Builder
	name, at := []rune(hit.Name), 0
	for _, s := range hit.Highlights {
		fmt.Fprintf(&text, "%s[%s]", string(name[at:s.Start]), string(name[s.Start:s.End]))
		at = s.End
	}
	return text.String() + string(name[at:])
}

// TestHits draws texts: hits are in order, and each shows what of the name it was.
func TestHits(t *testing.T) {
	t.Parallel()
	x := index()
	names := rapid.StringOf(rapid.SampledFrom([]rune("一港五谷云溪规上 yunxGDP“Ａ")))
	rapid.Check(t, func(r *rapid.T) {
		text := names.Draw(r, "text")
		hits, err := x.Find(t.Context(), text)
		if err != nil {
			t.Fatal(err)
		}
		for i, hit := range hits {
			if hit.Score <= 0 || hit.Score > 1 || i > 0 && hit.Score > hits[i-1].Score {
				r.Errorf("%q: score %v at %d", text, hit.Score, i)
			}
			end := 0
			for _, s := range hit.Highlights {
				if s.Start < end || s.End <= s.Start || s.End > len([]rune(hit.Name)) {
					r.Errorf("%q: %v are no places in %s", text, hit.Highlights, hit.Name)
				}
				end = s.End
			}
			if len(hit.Highlights) == 0 {
				r.Errorf("%q: nothing of %s is shown", text, hit.Name)
			}
		}
	})
}

func TestFindIsBounded(t *testing.T) {
	t.Parallel()
	x := search.New(&graph.Graph{Entities: []*graph.Entity{{ID: "long", Name: strings.Repeat("这和恩阿", 500)}}})
	began := time.Now()
	if _, err := x.Find(t.Context(), strings.Repeat("zhea", 10_000)); err != nil || time.Since(began) > 5*time.Second {
		t.Errorf("%v after %v", err, time.Since(began))
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := x.Find(ended, "一"); err == nil {
		t.Error("a search goes on after its context has ended")
	}
}
