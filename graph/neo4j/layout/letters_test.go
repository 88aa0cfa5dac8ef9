package layout

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/policygraph/policygraph/graph"
)

// TestLetters has every text that matches a name ask for letters of the name.
func TestLetters(t *testing.T) {
	name := rapid.StringOfN(rapid.SampledFrom([]rune("三谷一港 aAbİΣ𠀀+(\u00a0\u3000")), 1, 8, -1)
	rapid.Check(t, func(r *rapid.T) {
		name, text := name.Draw(r, "name"), name.Draw(r, "text")
		if _, ok := graph.Match(&graph.Indicator{ID: "i", Name: name}, text); !ok {
			return
		}
		has := make(map[string]bool)
		for _, term := range Letters(name) {
			has[term] = true
		}
		for _, term := range Letters(text) {
			if !has[term] {
				r.Errorf("%q matches %q but asks for %q", text, name, term)
			}
		}
	})
}
