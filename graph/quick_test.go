package graph

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

const quickSources = `"sources":[{"document":"document:1","section":"document:1:2","start":0,"end":12,"rule":"metric"},{"document":"document:2","start":7,"end":9,"rule":"metric"}]`

// TestQuick holds the quick way against that of any JSON: it reads what Write
// writes, and the same, and leaves everything else to the other, whatever sign of a
// record is changed.
func TestQuick(t *testing.T) {
	t.Parallel()
	for name, record := range map[string]string{
		"metric": `{"node":"metric","id":"observation:云谷:企业数:level:2024:equal:12.50家","kind":"actual","indicator":"indicator:企业数","about":"platform:990100:云谷",` +
			`"measure":"level","value":-12.50,"unit":"家","baseValue":0.10,"baseUnit":"个","comparator":"equal","strength":"binding","period":"2024","benchmark":"place:990000:临水省","compared":"growth",` + quickSources + `}`,
		"entity":    `{"node":"entity","id":"place:990100:云溪市","type":"Place","name":"云溪市","english":"Yunxi","aliases":["云溪","溪市"],"code":"990100","place":"place:990000:临水省",` + quickSources + `}`,
		"relation":  `{"node":"relation","id":"relation:云谷群/HAS_MEMBER/云谷","type":"HAS_MEMBER","from":"platform:990100:云谷群","to":"platform:990100:云谷","ordinal":2,` + quickSources + `}`,
		"indicator": `{"node":"indicator","id":"indicator:企业数","name":"企业数","english":"enterprises","aliases":["企业总数"],"dimension":"count","direction":"up"}`,
	} {
		t.Run(name, func(t *testing.T) {
			if _, is := quick(record); !is {
				t.Error("a record as it is written is not read quickly")
			}
			quickly := 0
			for i := range record {
				for _, sign := range []string{"", "0", "9", `"`, `\`, ",", "}", "{", "]", "+", "-", ".", "e", " ", "\x01", "\xff", "null"} {
					quickly += sameQuickly(t, record[:i]+sign+record[i:])
					quickly += sameQuickly(t, record[:i]+sign+record[i+1:])
				}
			}
			if quickly < len(record) {
				t.Errorf("%d records only were read quickly", quickly)
			}
		})
	}
}

// sameQuickly counts a record that is read quickly, which JSON has to read, too.
func sameQuickly(t *testing.T, record string) int {
	t.Helper()
	got, is := quick(record)
	if !is {
		return 0
	}
	reader := lineReader{number: 1, shared: NewReader()}
	if err := reader.record([]byte(record)); err != nil {
		t.Fatalf("%s: %v", record, err)
	}
	if diff := cmp.Diff(reader.graph.Nodes()[0], got); diff != "" {
		t.Fatalf("%s (-JSON +quick):\n%s", record, diff)
	}
	return 1
}

// TestQuickBare reads records without the fields that may be missing.
func TestQuickBare(t *testing.T) {
	t.Parallel()
	for _, record := range []string{
		`{"node":"metric","id":"observation:1","kind":"actual","indicator":"indicator:企业数","about":"platform:990100:云谷","measure":"level","value":1,"unit":"家","baseValue":1,"baseUnit":"个","comparator":"equal","period":"2024",` + quickSources + `}`,
		`{"node":"entity","id":"place:990100:云溪市","type":"Place","name":"云溪市"}`,
		`{"node":"relation","id":"relation:1","type":"PART_OF","from":"platform:990100:云谷群","to":"platform:990100:云谷"}`,
		`{"node":"indicator","id":"indicator:企业数","name":"企业数"}`,
	} {
		if sameQuickly(t, record) == 0 {
			t.Errorf("%s is not read quickly", record)
		}
	}
}

// BenchmarkMetric reads a record both ways.
func BenchmarkMetric(b *testing.B) {
	record := `{"node":"metric","id":"observation:云谷:企业数:level:2024:equal:12.5家","kind":"actual","indicator":"indicator:企业数","about":"platform:990100:云谷","measure":"level",` +
		`"value":12.5,"unit":"家","baseValue":12.5,"baseUnit":"个","comparator":"equal","period":"2024","sources":[{"document":"document:1","section":"document:1:2","start":0,"end":12,"rule":"metric"}]}`
	b.Run("quick", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, is := quick(record); !is {
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
