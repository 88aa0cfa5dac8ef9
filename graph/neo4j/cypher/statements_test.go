package cypher

import (
	"sync"
	"testing"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// TestKept keeps the statements of plain queries and no others: of filters on
// related things there are more than memory holds.
func TestKept(t *testing.T) {
	t.Parallel()
	s, err := New()
	if err != nil {
		t.Fatal(err)
	}
	ask := func(f graph.Filter) string {
		statement, _, err := s.Find(graph.Query{Kind: graph.NodeEntity, Filter: f, Page: graph.PageArgs{First: 1}})
		if err != nil {
			t.Fatal(err)
		}
		return statement
	}
	plain := graph.Filter{Text: "谷", Types: []vocabulary.EntityType{vocabulary.Area}}
	if first := ask(plain); first != ask(plain) || size(&s.find) != 1 || size(&s.filters) != 1 {
		t.Errorf("%d statements and %d filters are kept of one", size(&s.find), size(&s.filters))
	}
	related := plain
	related.Having = []graph.Having{{Kind: graph.NodeMetric, Via: vocabulary.About, Inverse: true, Filter: graph.Filter{Place: "x"}}}
	if first := ask(related); first != ask(related) || first == ask(plain) {
		t.Error("one question has two texts, or two have one")
	}
	if size(&s.find) != 1 || size(&s.filters) != 1 {
		t.Errorf("%d statements and %d filters are kept after one on related things", size(&s.find), size(&s.filters))
	}
}

func size(m *sync.Map) int {
	n := 0
	m.Range(func(any, any) bool { n++; return true })
	return n
}
