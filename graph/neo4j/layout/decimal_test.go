package layout

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
		if got, want := cmp.Compare(Sortable(a), Sortable(b)), a.Cmp(b); got != want {
			r.Errorf("%s and %s compare %d, their texts %q and %q %d", a, b, want, Sortable(a), Sortable(b), got)
		}
	})
}
