package quantity_test

import (
	"testing"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/quantity"
)

func number(t *testing.T, text string) quantity.Number {
	t.Helper()
	d, err := graph.ParseDecimal(text)
	if err != nil {
		t.Fatal(err)
	}
	return quantity.Of(d)
}

// TestOver divides, rounds half up and shows no zeros at the end; by nought there
// is no quotient.
func TestOver(t *testing.T) {
	for _, test := range []struct {
		number, by string
		places     int32
		want       string
		visible    int32
	}{
		{"1", "3", 2, "0.33", 1},
		{"1", "8", 2, "0.13", 1},
		{"-1", "8", 2, "-0.13", 1},
		{"5", "2", 3, "2.5", 1},
		{"90", "30", 1, "3", 1},
		{"1", "1000", 2, "0", 3},
		{"5", "1000000", 5, "0.00001", 5},
		{"1", "10000000", 3, "0", 6},
		{"0", "7", 2, "0", 1},
		{"7", "0", 2, "", 6},
	} {
		n, by := number(t, test.number), number(t, test.by)
		got := ""
		if d := n.Over(by, test.places); d != nil {
			got = d.String()
		}
		if visible := quantity.Visible(n, by); got != test.want || visible != test.visible {
			t.Errorf("%s over %s at %d: %q, visible at %d, want %q, %d", test.number, test.by, test.places, got, visible, test.want, test.visible)
		}
	}
}
