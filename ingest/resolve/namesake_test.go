package resolve

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

func TestIsShortFor(t *testing.T) {
	for _, test := range []struct {
		short, long string
		want        bool
	}{
		{"云谷科创园", "云谷国际科创园", true},
		{"自贸试验区", "自由贸易试验区", true},
		{"数安港", "中国数安港", true},
		{"云谷科创园", "云谷科创园二期", false}, // a phase
		{"云谷二期", "云谷国际科创园二期", true}, // of the same phase
		{"云谷科创园", "云谷科创中心", false},  // another sort
		{"镜湖科创园", "云谷国际科创园", false},
		{"谷园", "云谷国际科创园", false},        // too short to tell
		{"云谷园", "云谷国际人工智能科创产业园", false}, // too much left out
	} {
		if got := isShortFor(test.short, test.long); got != test.want {
			t.Errorf("isShortFor(%s, %s) = %v", test.short, test.long, got)
		}
	}
}

// sample is an entity of a place with the code, named in the documents.
func sample(kind vocabulary.EntityType, code, name string, aliases []string, documents ...graph.ID) *graph.Entity {
	entity := &graph.Entity{ID: entityID(kind, code, name), Type: kind, Name: name, Aliases: aliases}
	reg := map[string]string{"990000": "云岭省", "990100": "青梧市", "990121": "梧东县", "990200": "岚溪市"}
	entity.Place = entityID(vocabulary.Place, code, reg[code])
	for _, document := range documents {
		entity.Sources = append(entity.Sources, graph.Source{Document: document, End: 1})
	}
	return entity
}

func TestNamesakes(t *testing.T) {
	g := &graph.Graph{
		Entities: []*graph.Entity{
			sample("Platform", "990100", "镜湖科创园", nil, "a"),
			sample("Platform", "990100", "镜湖国际科创园", nil, "b"),
			sample("Platform", "990200", "镜湖科创园", nil, "c"), // another city's
			sample("Platform", "990121", "镜湖科创园", nil, "d"), // the county's own word for it?
			sample("Project", "990100", "梧桐里街区", []string{"老街"}, "a"),
			sample("Area", "990100", "梧桐里", []string{"老街"}, "a"),
			sample("Platform", "990100", "三谷", nil, "a"),
			sample("Platform", "990100", "三谷一器", nil, "a"),
			sample("Platform", "990100", "三大科技谷", nil, "b"),
			sample("Platform", "990100", "梧桐湖科学园", nil, "b"), // known to the registry,
			sample("Platform", "990100", "三湖一港", nil, "b"),   // as is this one
		},
		Relations: []*graph.Relation{
			{Type: "EXTENDS", From: "platform:990100:三谷一器", To: "platform:990100:三谷"},
			{Type: "HAS_MEMBER", From: "platform:990100:三谷", To: "platform:990100:甲"},
			{Type: "HAS_MEMBER", From: "platform:990100:三谷", To: "platform:990100:乙"},
			{Type: "HAS_MEMBER", From: "platform:990100:三大科技谷", To: "platform:990100:乙"},
			{Type: "HAS_MEMBER", From: "platform:990100:三大科技谷", To: "platform:990100:甲"},
		},
		Indicators: []*graph.Indicator{
			{ID: "indicator:竹编企业数", Name: "竹编企业数", Dimension: "count"},
			{ID: "indicator:竹编企业数量", Name: "竹编企业数量", Dimension: "count"},
			{ID: "indicator:新增竹编企业数", Name: "新增竹编企业数", Dimension: "count"},
			{ID: "indicator:竹编出口额", Name: "竹编出口额", Dimension: "money"},
			{ID: "indicator:竹编出口总量", Name: "竹编出口总量", Dimension: "mass"},
		},
	}
	want := []Pair{
		{"area:990100:梧桐里", "project:990100:梧桐里街区", []string{"both called 老街", "but one report names both"}},
		{"indicator:竹编企业数", "indicator:竹编企业数量", []string{"same words but for the last"}},
		{"platform:990100:三谷", "platform:990100:三大科技谷", []string{"same members", "never in one report"}},
		{"platform:990100:镜湖科创园", "platform:990100:镜湖国际科创园", []string{"abbreviation of", "never in one report"}},
		{"platform:990121:镜湖科创园", "platform:990100:镜湖科创园", []string{"same name", "the one's place is within the other's"}},
	}
	if diff := cmp.Diff(want, Namesakes(g, known(t))); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestWordings(t *testing.T) {
	reg := decided(t, "merge\tplatform:990100:镜湖软件园\tarea:990100:梧桐湖科学城\t\n")
	r := readMidYear(t)
	g, err := Graph(r.report, r.All, reg)
	if err != nil {
		t.Fatal(err)
	}
	const document = "document:990100:2031-mid-year"
	want := []Wording{
		{"area:990100:梧桐湖科学城", document, "镜湖软件园", 1, "decision"},
		{"platform:990100:梧桐湖科学园", document, "梧桐湖", 1, "registry"},
		{"programme:990000:畅通云岭行动", document, "“畅通云岭”行动", 1, "registry"},
	}
	if diff := cmp.Diff(want, Wordings(g, reg)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if got := Wordings(g.WithoutText(), reg); len(got) > 0 {
		t.Errorf("without the text: %+v", got)
	}
}
