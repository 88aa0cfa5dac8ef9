package palette_test

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/palette"
	"github.com/policygraph/policygraph/vocabulary"
)

// TestNodes: every type of entity and every kind of node has a row, those of
// metrics one for observations and one for targets.
func TestNodes(t *testing.T) {
	var want []string
	for _, term := range vocabulary.All() {
		if term.Set == "EntityType" {
			want = append(want, term.Code+" "+term.Chinese)
		}
	}
	for _, kind := range graph.Kinds() {
		switch kind {
		case graph.NodeEntity:
		case graph.NodeMetric:
			want = append(want, "Observation 实绩", "Target 目标")
		default:
			want = append(want, strings.ToUpper(string(kind[:1]))+string(kind[1:])+" "+map[graph.NodeKind]string{
				graph.NodeIndicator: "指标", graph.NodeMilestone: "节点", graph.NodeDocument: "文件", graph.NodeSection: "章节", graph.NodeRelation: "关系",
			}[kind])
		}
	}
	nodes, err := palette.Nodes()
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, node := range nodes {
		got = append(got, node.Label+" "+node.Chinese)
	}
	slices.Sort(got)
	slices.Sort(want)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("palette/nodes.tsv (-want +got):\n%s", diff)
	}
}

// TestRelations: every type that joins nodes has a row.
func TestRelations(t *testing.T) {
	var want, got []string
	for _, term := range vocabulary.All() {
		if term.Set == "RelationType" && term.Code != string(vocabulary.SiblingOf) { // derived, never drawn
			want = append(want, term.Code)
		}
	}
	relations, err := palette.Relations()
	if err != nil {
		t.Fatal(err)
	}
	for _, relation := range relations {
		got = append(got, relation.Type)
		if c := contrast(colour(t, relation.Colour), white); c < 2 {
			t.Errorf("%s: %s is hard to see on white (%.1f:1)", relation.Type, relation.Colour, c)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("palette/relations.tsv (-want +got):\n%s", diff)
	}
}

// TestColours: text is readable as WCAG demands of small text, and every two
// fills can be told apart.
func TestColours(t *testing.T) {
	const readable, apart = 4.5, 12
	nodes, err := palette.Nodes()
	if err != nil {
		t.Fatal(err)
	}
	for i, node := range nodes {
		fill := colour(t, node.Fill)
		if c := contrast(fill, colour(t, node.Text)); c < readable {
			t.Errorf("%s: %s on %s has a contrast of %.1f:1, less than %.1f:1", node.Label, node.Text, node.Fill, c, readable)
		}
		for _, other := range nodes[:i] {
			if d := distance(fill, colour(t, other.Fill)); d < apart {
				t.Errorf("%s %s and %s %s look alike (%.0f in CIELAB)", node.Label, node.Fill, other.Label, other.Fill, d)
			}
		}
	}
}

type rgb [3]float64 // linear light, 0 to 1

var white = rgb{1, 1, 1}

func colour(t *testing.T, text string) rgb {
	t.Helper()
	number, err := strconv.ParseUint(strings.TrimPrefix(text, "#"), 16, 24)
	if err != nil || len(text) != 7 {
		t.Fatalf("%q is no colour such as #2563EB", text)
	}
	var linear rgb
	for i, shift := range []int{16, 8, 0} {
		part := float64(number>>shift&0xFF) / 255
		if part <= 0.04045 {
			linear[i] = part / 12.92
		} else {
			linear[i] = math.Pow((part+0.055)/1.055, 2.4)
		}
	}
	return linear
}

func luminance(c rgb) float64 { return 0.2126*c[0] + 0.7152*c[1] + 0.0722*c[2] }

func contrast(a, b rgb) float64 {
	low, high := luminance(a), luminance(b)
	if low > high {
		low, high = high, low
	}
	return (high + 0.05) / (low + 0.05)
}

// distance is CIE 1976: about 2 is just noticeable.
func distance(a, b rgb) float64 {
	p, q := lab(a), lab(b)
	return math.Hypot(p[0]-q[0], math.Hypot(p[1]-q[1], p[2]-q[2]))
}

func lab(c rgb) [3]float64 {
	f := func(part float64) float64 {
		if part > 216.0/24389 {
			return math.Cbrt(part)
		}
		return (24389.0/27*part + 16) / 116
	}
	x := f((0.4124*c[0] + 0.3576*c[1] + 0.1805*c[2]) / 0.9505)
	y := f(luminance(c))
	z := f((0.0193*c[0] + 0.1192*c[1] + 0.9505*c[2]) / 1.089)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}
