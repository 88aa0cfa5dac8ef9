package neo4j

import (
	"cmp"
	"testing"

	"pgregory.net/rapid"

	"github.com/policygraph/policygraph/graph"
)

// TestSortable compares texts as the decimals compare.
func TestSortable(t *testing.T) {
	decimal := rapid.Custom(func(r *rapid.T) graph.Decimal {
		d, err := graph.ParseDecimal(rapid.StringMatching(`[-+]?[0-9]{1,4}(\.[0-9]{1,4})?`).Draw(r, "text"))
		if err != nil {
			r.Fatal(err)
		}
		return d.Shift(rapid.Int32Range(-20, 20).Draw(r, "power"))
	})
	rapid.Check(t, func(r *rapid.T) {
		a, b := decimal.Draw(r, "a"), decimal.Draw(r, "b")
		if got, want := cmp.Compare(sortable(a), sortable(b)), a.Cmp(b); got != want {
			r.Errorf("%s and %s compare %d, their texts %q and %q %d", a, b, want, sortable(a), sortable(b), got)
		}
	})
}

// TestLetters has every text that matches a name ask for letters of the name.
func TestLetters(t *testing.T) {
	name := rapid.StringOfN(rapid.SampledFrom([]rune("三谷一港 aAbİΣ𠀀+(\u00a0\u3000")), 1, 8, -1)
	rapid.Check(t, func(r *rapid.T) {
		name, text := name.Draw(r, "name"), name.Draw(r, "text")
		if _, ok := graph.Match(&graph.Indicator{ID: "i", Name: name}, text); !ok {
			return
		}
		has := make(map[string]bool)
		for _, term := range letters(name) {
			has[term] = true
		}
		for _, term := range letters(text) {
			if !has[term] {
				r.Errorf("%q matches %q but asks for %q", text, name, term)
			}
		}
	})
}
