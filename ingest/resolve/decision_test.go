package resolve

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/ingest/registry"
)

func decided(t *testing.T, lines string) *registry.Registry {
	t.Helper()
	dir := t.TempDir()
	text := "decision\tfrom\tinto\tnote\n" + lines
	if err := os.WriteFile(filepath.Join(dir, "decisions.tsv"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	reg, err := registry.Load("testdata/registry", dir)
	if err != nil {
		t.Fatal(err)
	}
	return reg
}

func entitiesOf(t *testing.T, reg *registry.Registry) map[graph.ID]*graph.Entity {
	t.Helper()
	r := readMidYear(t)
	g, err := Graph(r.report, r.All, reg)
	if err != nil {
		t.Fatal(err)
	}
	found := map[graph.ID]*graph.Entity{}
	for _, entity := range g.Entities {
		found[entity.ID] = entity
	}
	return found
}

// A merge takes the name, the sources and all that is said of the node along.
func TestMerge(t *testing.T) {
	reg := decided(t, "merge\tplatform:990100:镜湖软件园\tarea:990100:梧桐湖科学城\tone park\n"+
		"merge\tindicator:入驻企业\tindicator:在园企业\t\n")
	entities := entitiesOf(t, reg)
	if _, there := entities["platform:990100:镜湖软件园"]; there {
		t.Error("the node that was merged is there")
	}
	merged := entities["area:990100:梧桐湖科学城"]
	if merged == nil || !slices.Contains(merged.Aliases, "镜湖软件园") || len(merged.Sources) != 1 || merged.Place != "place:990100:青梧市" {
		t.Errorf("merged: %+v", merged)
	}
	if id, _ := IndicatorID("入驻企业", reg); id != "indicator:在园企业" {
		t.Errorf("indicator: %s", id)
	}
}

// A split gives a name of the registry, or one that the text itself has given,
// back to itself, with its mentions.
func TestSplit(t *testing.T) {
	entities := entitiesOf(t, decided(t, "split\tplatform:990100:梧桐湖科学园\tarea:990100:梧桐湖\t\n"+
		"split\tprogramme:990000:畅通云岭行动\tprogramme:990100:“畅通云岭”行动\t\n"))
	type names struct {
		Name    string
		Aliases []string
		Sources int
	}
	for id, want := range map[graph.ID]names{
		"area:990100:梧桐湖":           {"梧桐湖", nil, 1},
		"platform:990100:梧桐湖科学园":    {"梧桐湖科学园", nil, 0},
		"programme:990100:“畅通云岭”行动": {"“畅通云岭”行动", nil, 1},
	} {
		entity := entities[id]
		if entity == nil {
			t.Errorf("%s is not there", id)
			continue
		}
		if diff := cmp.Diff(want, names{entity.Name, append([]string(nil), entity.Aliases...), len(entity.Sources)}); diff != "" {
			t.Errorf("%s: -want +got\n%s", id, diff)
		}
	}
	if entities["programme:990000:畅通云岭行动"] != nil {
		t.Error("the split node has no name left but is there")
	}
}

// Indicators are split from the registry's too.
func TestSplitIndicator(t *testing.T) {
	const name = "生产总值"
	if id, known := IndicatorID(name, decided(t, "split\tindicator:地区生产总值\tindicator:生产总值\t\n")); known || id != "indicator:生产总值" {
		t.Errorf("%s, %v", id, known)
	}
	if id, _ := IndicatorID(name, known(t)); id != "indicator:地区生产总值" {
		t.Errorf("without the line: %s", id)
	}
}
