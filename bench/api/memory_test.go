package api

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"slices"
	"testing"

	"github.com/policygraph/policygraph/bench/synthetic"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/resolvers"
)

// BenchmarkHandler asks the questions of a handler over memory, without a line.
func BenchmarkHandler(b *testing.B) {
	g := graph.Union(slices.Collect(synthetic.Reports(1, 20_000))...)
	h := resolvers.NewHandler(memory.New(g), resolvers.Options{})
	for _, q := range questions(g) {
		var bodies [][]byte
		for _, variables := range q.variables {
			body, err := json.Marshal(graphQL(ours)(q, variables))
			if err != nil {
				b.Fatal(err)
			}
			bodies = append(bodies, body)
		}
		if len(bodies) == 0 {
			continue
		}
		b.Run(q.name, func(b *testing.B) {
			b.ReportAllocs()
			var size int64
			for i := 0; b.Loop(); i++ {
				request := httptest.NewRequest(http.MethodPost, "/graphql", bytes.NewReader(bodies[i%len(bodies)]))
				request.Header.Set("Content-Type", "application/json")
				recorder := httptest.NewRecorder()
				h.ServeHTTP(recorder, request)
				size += int64(recorder.Body.Len())
			}
			b.ReportMetric(float64(size)/float64(b.N), "answer-bytes")
		})
	}
}
