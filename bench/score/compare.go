package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/policygraph/policygraph/ingest/registry"
)

// count is what precision, recall and F1 are computed from.
type count struct{ labelled, found, right int }

func (c count) precision() float64 { return ratio(c.right, c.found) }
func (c count) recall() float64    { return ratio(c.right, c.labelled) }
func (c count) f1() float64        { return ratio(2*c.right, c.labelled+c.found) }

func ratio(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}

// score is the result for one report.
type score struct {
	report string
	counts map[string]count
	rules  tallies
	faults faults
	misses []string
	text   []rune
}

// classes are the rows of the table, in order.
var classes = [...]string{"numbers", "tuples", "indicator", "about", "measure", "value", "unit", "comparator",
	"kind", "period", "benchmark", "entities", "entity types", "relations", "statuses"}

// errNoTexts: none of the labelled reports is in the folder.
var errNoTexts = errors.New("the labelled reports' texts are not here")

// scoreAll scores every labelled report whose text is at hand, by what is
// labelled of it: metrics, named things or both. It lists the texts that are missing; it is errNoTexts where all are.
func scoreAll(labelDir, reportDir string) (scores []*score, missing []string, err error) {
	labels, names, err := readLabels(labelDir)
	if err != nil {
		return nil, nil, err
	}
	reg, err := registry.Load()
	if err != nil {
		return nil, nil, err
	}
	for _, name := range names {
		path := filepath.Join(reportDir, filepath.Base(name)+".txt")
		found, text, err := extracted(path, reg)
		if errors.Is(err, fs.ErrNotExist) {
			missing = append(missing, path)
			continue
		}
		if err != nil {
			return nil, nil, err
		}
		s := &score{report: name, counts: map[string]count{}, rules: tallies{}, faults: faults{}, text: text}
		if len(labels[name].metrics) > 0 {
			s.metrics(labels[name].metrics, found.metrics)
		}
		if len(labels[name].entities) > 0 {
			s.named(labels[name], found)
		}
		scores = append(scores, s)
	}
	if len(scores) == 0 {
		return nil, missing, fmt.Errorf("%s: %w; say where they are with make score REPORTS=DIR, or with -reports DIR", reportDir, errNoTexts)
	}
	return scores, missing, nil
}

// miss notes one difference with the words around it.
func (s *score) miss(kind string, start, end int, what string) {
	around := string(s.text[max(0, start-16):start]) + "【" + string(s.text[start:end]) + "】" +
		string(s.text[end:min(len(s.text), end+10)])
	s.misses = append(s.misses, fmt.Sprintf("%s %s %s | %s", s.report, kind, strings.ReplaceAll(around, "\n", "/"), what))
}

// table prints the scores, a block a report.
func table(scores []*score) string {
	var b strings.Builder
	for _, s := range scores {
		fmt.Fprintf(&b, "%-24s %-12s %8s %8s %8s %9s %9s\n", s.report, "class", "P", "R", "F1", "labelled", "found")
		for _, class := range classes {
			c := s.counts[class]
			if c.labelled == 0 && c.found == 0 {
				continue
			}
			fmt.Fprintf(&b, "%-24s %-12s %8.3f %8.3f %8.3f %9d %9d\n", "", class, c.precision(), c.recall(), c.f1(), c.labelled, c.found)
		}
	}
	return b.String()
}
