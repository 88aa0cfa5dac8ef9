package revision

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/graphtest"
)

// TestStepsOfSharedNodes merges a second report. Of what both claim in the same
// way and without a place, only the number of reports is written.
func TestStepsOfSharedNodes(t *testing.T) {
	first, second := graphtest.Fixture().Of(graphtest.Annual), graphtest.Fixture().Of(graphtest.MidYear)
	empty, err := NewState(nil, nil, parse)
	if err != nil {
		t.Fatal(err)
	}
	steps, _, err := empty.Steps(merging(first))
	if err != nil {
		t.Fatal(err)
	}
	there, err := NewState(written(steps))
	if err != nil {
		t.Fatal(err)
	}
	if again, diff, err := there.Steps(merging(first)); err != nil || len(again) > 0 || len(diff.Changed) > 0 {
		t.Errorf("the same again: %d steps, %v, %v", len(again), diff, err)
	}
	steps, diff, err := there.Steps(merging(second))
	if err != nil {
		t.Fatal(err)
	}
	counted := map[string]any{
		"indicator:地区生产总值":            int64(2),
		"indicator:用地面积":              int64(2),
		"organization:990100:江州市人民政府": int64(2),
	}
	for _, step := range steps {
		for _, row := range step.Rows {
			row, _ := row.(map[string]any)
			if properties, ok := row["properties"].(map[string]any); ok && step.Statement == "count" {
				if want := counted[row["id"].(string)]; properties["_asserted"] != want {
					t.Errorf("%s is asserted by %v, want %v", row["id"], properties["_asserted"], want)
				}
				delete(counted, row["id"].(string))
			}
		}
	}
	if len(counted) > 0 {
		t.Errorf("not counted: %v", counted)
	}
	if diff := cmp.Diff(graph.Compare(first, graphtest.Fixture()), diff); diff != "" {
		t.Errorf("the diff (-want +got):\n%s", diff)
	}
}

func merging(part *graph.Graph) Change {
	document := part.Documents[0].ID
	return Change{Out: []graph.ID{document}, In: map[graph.ID]*graph.Graph{document: part}, Nodes: part.Nodes()}
}

// written is what a database holds once the steps have run that fill it.
func written(steps []Step) (map[graph.ID]Manifest, []Node, Parse) {
	manifests := make(map[graph.ID]Manifest)
	var nodes []Node
	for _, step := range steps {
		for _, row := range step.Rows {
			row := row.(map[string]any)
			properties, _ := row["properties"].(map[string]any)
			if record, ok := properties["_record"].(string); ok {
				nodes = append(nodes, Node{ID: graph.ID(properties["id"].(string)), Record: record, Asserted: 1})
			}
			if step.Statement == "manifest" {
				manifests[graph.ID(row["document"].(string))] = Manifest{row["nodes"].([]string), row["claims"].([]int64)}
			}
		}
	}
	return manifests, nodes, parse
}

func parse(records []string) (*graph.Graph, error) {
	var form strings.Builder
	if err := graph.Write(&form, &graph.Graph{}); err != nil {
		return nil, err
	}
	return graph.Read(strings.NewReader(form.String() + strings.Join(records, "\n")))
}
