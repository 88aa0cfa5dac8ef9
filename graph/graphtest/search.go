package graphtest

import (
	"errors"
	"testing"

	"github.com/policygraph/policygraph/graph"
)

func testSearch(t *testing.T, open func(t *testing.T) graph.Store) {
	store := withFixture(t, open)
	tests := []struct {
		text  string
		limit int
		want  []graph.ID
	}{
		{"三谷一港", 9, []graph.ID{group, newGroup}}, // exact before prefix
		{"谷港群", 9, []graph.ID{group}},            // an alias
		{"云谷", 9, []graph.ID{cloud}},
		{"cloud VALLEY", 9, []graph.ID{cloud}},
		{"valley cloud", 9, []graph.ID{cloud}}, // words in any order
		{"port valleys", 9, []graph.ID{group}},
		{"三港", 9, []graph.ID{group, newGroup}}, // scattered characters
		{"港三", 9, nil},                         // in order only
		{"GDP", 9, []graph.ID{"indicator:地区生产总值"}},
		{"2025年上半年", 9, []graph.ID{MidYear}},
		{"临水", 9, []graph.ID{province}},
		{"谷", 3, []graph.ID{group, cloud, star}}, // a prefix, then equal scores by ID, cut
		{" 云谷 ", 9, []graph.ID{cloud}},
		{"", 9, nil},
		{"  ", 9, nil},
		{"不存在的名字", 9, nil},
		{`"(~*\`, 9, nil}, // no query language
	}
	for _, test := range tests {
		hits, err := store.Search(t.Context(), test.text, test.limit)
		if err != nil {
			t.Fatalf("Search(%q): %v", test.text, err)
		}
		var got []graph.ID
		for i, hit := range hits {
			got = append(got, hit.Node.NodeID())
			want, _ := graph.Match(hit.Node, test.text)
			same(t, test.text, want, hit)
			if hit.Score <= 0 || hit.Score > 1 || i > 0 && hit.Score > hits[i-1].Score {
				t.Errorf("Search(%q): score %v at %d", test.text, hit.Score, i)
			}
		}
		same(t, test.text, test.want, got)
	}
	if _, err := store.Search(t.Context(), "云谷", 0); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("limit 0: %v, want ErrInvalid", err)
	}
}
