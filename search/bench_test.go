package search_test

import (
	"fmt"
	"testing"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/search"
)

// BenchmarkFind looks through 30,000 names, those of some thirty reports of ten
// cities.
func BenchmarkFind(b *testing.B) {
	var g graph.Graph
	syllables := []rune("东西南北中云溪江州青石新城谷港湾岛园区产业创智高科技发展")
	for i := range 30_000 {
		name := make([]rune, 4+i%5)
		for j := range name {
			name[j] = syllables[(i*(j+3)+i/7+j)%len(syllables)]
		}
		g.Entities = append(g.Entities, &graph.Entity{ID: graph.ID(fmt.Sprintf("entity:%05d", i)), Name: string(name)})
	}
	b.Run("index", func(b *testing.B) {
		for b.Loop() {
			search.New(&g)
		}
	})
	x := search.New(&g)
	for _, text := range []string{"新城", "xincheng", "xckj"} {
		b.Run(text, func(b *testing.B) {
			for b.Loop() {
				if _, err := x.Find(b.Context(), text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
