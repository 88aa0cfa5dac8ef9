package track_test

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/policygraph/policygraph/data"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/ingest"
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/period"
	"github.com/policygraph/policygraph/track"
	"github.com/policygraph/policygraph/vocabulary"
)

var update = flag.Bool("update", false, "write testdata/score.txt anew")

const (
	golden  = "testdata/score.txt"
	reports = "../../shared/reports"
)

// label is a pair that a careful reader of the reports found. A planner demands
// some of them; the others are acceptable, of a scope so far off that a ledger
// may leave them out.
type label struct {
	Target, Actual struct {
		Document graph.ID
		Start    int
	}
	State vocabulary.State
	Grade string
}

// pair is the places of a target and its result.
type pair struct {
	target, actual graph.ID
	from, to       int
}

// score is how the ledger does against the labels of one set of reports.
type score struct{ demanded, found, acceptable, wrong, states int }

// TestScoreOnlyRises holds the ledger of real reports to the labels: no pair
// that was found may be lost, none be joined that no reader would accept. The
// reports of the chains are read anew where their texts are at hand.
func TestScoreOnlyRises(t *testing.T) {
	var now strings.Builder
	for _, set := range []struct {
		name    string
		reports []string
	}{
		{"wenzhou-2024-mid", nil}, // the built-in graph
		{"national-2022-2024", []string{"national-2022", "national-2023", "national-2024"}},
		{"baoding-2022-2023", []string{"baoding-2022", "baoding-2023"}},
	} {
		g, err := graphOf(t, set.reports)
		if errors.Is(err, fs.ErrNotExist) {
			t.Skipf("SKIPPED, NOTHING SCORED: the reports' texts are not at %s", reports)
		}
		if err != nil {
			t.Fatal(err)
		}
		s := scored(t, set.name, g)
		fmt.Fprintf(&now, "%s demanded %d found %d acceptable %d wrong %d states %d\n", set.name, s.demanded, s.found, s.acceptable, s.wrong, s.states)
		checkRise(t, set.name, s)
	}
	if *update {
		if err := os.WriteFile(golden, []byte(now.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// checkRise compares with the golden file.
func checkRise(t *testing.T, name string, now score) {
	t.Helper()
	text, err := os.ReadFile(golden)
	if err != nil && !*update {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		var of string
		var was score
		if _, err := fmt.Sscanf(line, "%s demanded %d found %d acceptable %d wrong %d states %d", &of, &was.demanded, &was.found, &was.acceptable, &was.wrong, &was.states); err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		if of != name || *update {
			continue
		}
		if now.found < was.found || now.wrong > was.wrong || now.states < was.states {
			t.Errorf("%s fell from %+v to %+v", name, was, now)
		} else if now != was {
			t.Logf("%s rose from %+v to %+v; go test ./track -run Score -update", name, was, now)
		}
	}
}

// graphOf is the graph of the reports, the built-in one where there are none.
func graphOf(t *testing.T, names []string) (*graph.Graph, error) {
	t.Helper()
	if len(names) == 0 {
		return data.Graph()
	}
	reg, err := registry.Load()
	if err != nil {
		return nil, err
	}
	var files []ingest.File
	for _, name := range names {
		text, err := os.ReadFile(filepath.Join(reports, name+".txt"))
		if err != nil {
			return nil, err
		}
		files = append(files, ingest.File{Name: name, Data: text})
	}
	store := memory.New(&graph.Graph{})
	if _, err := ingest.Run(t.Context(), store, reg, files...); err != nil {
		return nil, err
	}
	return store.Export(t.Context())
}

func scored(t *testing.T, name string, g *graph.Graph) score {
	t.Helper()
	var s score
	labels := readLabels(t, name)
	for _, l := range labels {
		if l.Grade == "demanded" {
			s.demanded++
		}
	}
	for _, e := range track.New(g, period.AsOf{}).Entries {
		if e.Actual == nil {
			continue
		}
		key := pair{e.Source.Document, e.ActualSource.Document, e.Source.Start, e.ActualSource.Start}
		l, labelled := labels[key]
		switch {
		case !labelled:
			s.wrong++
			t.Logf("%s: no reader joined %s %s%s with %s %s%s", name, e.Indicator.Name, e.Target.Value, e.Target.Unit, e.ActualIndicator.Name, e.Actual.Value, e.Actual.Unit)
			continue
		case l.Grade == "demanded":
			s.found++
		default:
			s.acceptable++
		}
		if l.State == e.State {
			s.states++
		} else {
			t.Logf("%s: %s is %s, the reader says %s", name, e.Indicator.Name, e.State, l.State)
		}
		delete(labels, key)
	}
	for key, l := range labels {
		if l.Grade == "demanded" {
			t.Logf("%s: not joined: target at %d, result at %d", name, key.from, key.to)
		}
	}
	return s
}

func readLabels(t *testing.T, name string) map[pair]label {
	t.Helper()
	file, err := os.Open(filepath.Join("testdata", "pairs", name+".jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	labels := map[pair]label{}
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var l label
		if err := json.Unmarshal(lines.Bytes(), &l); err != nil {
			t.Fatal(err)
		}
		labels[pair{l.Target.Document, l.Actual.Document, l.Target.Start, l.Actual.Start}] = l
	}
	return labels
}
