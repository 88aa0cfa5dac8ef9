package graph

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestQuickMetric holds the quick way against that of any JSON: it reads what Write
// writes, and the same, and leaves everything else to the other, whatever sign of a
// record is changed.
func TestQuickMetric(t *testing.T) {
	t.Parallel()
	record := `{"node":"metric","id":"observation:云谷:企业数:level:2024:equal:12.50家","kind":"actual","indicator":"indicator:企业数","about":"platform:990100:云谷",` +
		`"measure":"level","value":-12.50,"unit":"家","baseValue":0.10,"baseUnit":"个","comparator":"equal","strength":"binding","period":"2024","benchmark":"place:990000:临水省","compared":"growth",` +
		`"sources":[{"document":"document:1","section":"document:1:2","start":0,"end":12,"rule":"metric"},{"document":"document:2","start":7,"end":9,"rule":"metric"}]}`
	if _, quick := quickMetric(record); !quick {
		t.Error("a record as it is written is not read quickly")
	}
	var quickly int
	for i := range record {
		for _, sign := range []string{"", "0", "9", `"`, `\`, ",", "}", "{", "]", "+", "-", ".", "e", " ", "\x01", "\xff", "null"} {
			for _, changed := range []string{record[:i] + sign + record[i:], record[:i] + sign + record[i+1:]} {
				got, quick := quickMetric(changed)
				if !quick {
					continue
				}
				quickly++
				reader := lineReader{number: 1, shared: NewReader()}
				if err := reader.record([]byte(changed)); err != nil {
					t.Fatalf("%s: %v", changed, err)
				}
				if diff := cmp.Diff(reader.graph.Metrics[0], got); diff != "" {
					t.Fatalf("%s (-JSON +quick):\n%s", changed, diff)
				}
			}
		}
	}
	if quickly < len(record) {
		t.Errorf("%d records only were read quickly", quickly)
	}
	bare := strings.Replace(record, `"strength":"binding",`, "", 1)
	if m, quick := quickMetric(bare); !quick || m.Strength != "" {
		t.Error("a record without an optional field is not read quickly")
	}
}

// BenchmarkMetric reads a record both ways.
func BenchmarkMetric(b *testing.B) {
	record := `{"node":"metric","id":"observation:云谷:企业数:level:2024:equal:12.5家","kind":"actual","indicator":"indicator:企业数","about":"platform:990100:云谷","measure":"level",` +
		`"value":12.5,"unit":"家","baseValue":12.5,"baseUnit":"个","comparator":"equal","period":"2024","sources":[{"document":"document:1","section":"document:1:2","start":0,"end":12,"rule":"metric"}]}`
	b.Run("quick", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, quick := quickMetric(record); !quick {
				b.Fatal("not read quickly")
			}
		}
	})
	b.Run("JSON", func(b *testing.B) {
		b.ReportAllocs()
		shared := NewReader()
		for b.Loop() {
			reader := lineReader{number: 1, shared: shared}
			if err := reader.record([]byte(record)); err != nil {
				b.Fatal(err)
			}
		}
	})
}
