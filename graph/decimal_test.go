package graph_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/policygraph/policygraph/graph"
)

func TestParseDecimal(t *testing.T) {
	thirty := strings.Repeat("9", 30)
	for text, want := range map[string]string{
		"4297.8": "4297.8", "-0.32": "-0.32", "+7": "7", "6.50": "6.50", "007": "7", "0": "0", "-0.0": "0.0",
		thirty: thirty, thirty + "000000000000": thirty + "000000000000", "0.000" + thirty: "0.000" + thirty,
		"9." + thirty[1:]: "9." + thirty[1:],
	} {
		got, err := graph.ParseDecimal(text)
		if err != nil || got.String() != want {
			t.Errorf("ParseDecimal(%q) = %s, %v; want %s", text, got, err, want)
		}
	}
	for _, text := range []string{
		"", "-", ".", "1.", ".5", "1e3", "0x10", "NaN", "Infinity", "1,000", "１２", "一", "1 ", "--1", "1.2.3", "null",
		thirty + "9", thirty + ".1", "1" + strings.Repeat("0", 64), "0." + strings.Repeat("0", 64) + "1",
	} {
		if got, err := graph.ParseDecimal(text); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("ParseDecimal(%q) = %s, %v; want ErrInvalid", text, got, err)
		}
	}
}

func TestDecimalComparison(t *testing.T) {
	for _, test := range []struct {
		a, b  string
		cmp   int
		equal bool
	}{
		{"1", "2", -1, false}, {"2", "-2", 1, false}, {"1.5", "1.50", 0, false}, {"1.5", "1.5", 0, true},
		{"0", "-0", 0, true}, {"429780000000", "4297.8", 1, false},
	} {
		a, b := decimal(t, test.a), decimal(t, test.b)
		if a.Cmp(b) != test.cmp || b.Cmp(a) != -test.cmp || a.Equal(b) != test.equal {
			t.Errorf("%s to %s: %d, equal %t", a, b, a.Cmp(b), a.Equal(b))
		}
	}
}

func TestBase(t *testing.T) {
	for _, test := range []struct{ value, unit, base, baseUnit string }{
		{"4297.8", "亿元", "429780000000", "元"},
		{"-0.5", "万亿元", "-500000000000", "元"},
		{"1.20", "万亩", "12000", "亩"},
		{"3", "亿吨", "300000000", "吨"},
		{"100", "万", "1000000", ""},
		{"2", "百万千瓦", "2000000000", "瓦"},
		{"5", "兆瓦", "5000000", "瓦"},
		{"8", "平方公里", "8", "平方公里"},
		{"8", "公顷", "8", "公顷"},
		{"6.5", "%", "6.5", "%"},
		{"1.2", "个百分点", "1.2", "个百分点"},
		{"1.2", "百分点", "1.2", "百分点"},
		{"3", "千分点", "3", "千分点"},
		{"3", "", "3", ""},
	} {
		base, unit := graph.Base(decimal(t, test.value), test.unit)
		if base.String() != test.base || unit != test.baseUnit {
			t.Errorf("Base(%s, %s) = %s %s, want %s %s", test.value, test.unit, base, unit, test.base, test.baseUnit)
		}
	}
}

// FuzzDecimal reads what it wrote.
func FuzzDecimal(f *testing.F) {
	for _, seed := range []string{"4297.8", "-0.32", "+007.100", "1e5", "-0"} {
		f.Add(seed, int32(8))
	}
	f.Fuzz(func(t *testing.T, text string, power int32) {
		parsed, err := graph.ParseDecimal(text)
		if err != nil {
			return
		}
		for _, d := range []graph.Decimal{parsed, parsed.Shift(power % 16)} {
			raw, err := json.Marshal(d)
			if err != nil {
				t.Fatal(err)
			}
			var back graph.Decimal
			if err := json.Unmarshal(raw, &back); err != nil {
				if len(raw) <= 64 {
					t.Fatal(err)
				}
				continue
			}
			if !back.Equal(d) || back.String() != d.String() {
				t.Errorf("%s came back as %s", d, back)
			}
		}
	})
}

func decimal(t *testing.T, text string) graph.Decimal {
	t.Helper()
	d, err := graph.ParseDecimal(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
