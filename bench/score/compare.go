package main

import (
	"fmt"
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
	misses []string
	text   []rune
}

// classes are the rows of the table, in order.
var classes = [...]string{"numbers", "tuples", "indicator", "about", "measure", "value", "unit", "comparator",
	"kind", "period", "benchmark", "entities", "entity types", "relations", "statuses"}

// scoreAll scores every labelled report whose text is at hand.
func scoreAll(labelDir, reportDir string) ([]*score, error) {
	labels, names, err := readLabels(labelDir)
	if err != nil {
		return nil, err
	}
	reg, err := registry.Load()
	if err != nil {
		return nil, err
	}
	var scores []*score
	for _, name := range names {
		found, text, err := extracted(filepath.Join(reportDir, filepath.Base(name)+".txt"), reg)
		if err != nil {
			return nil, err
		}
		s := &score{report: name, counts: map[string]count{}, text: text}
		s.metrics(labels[name].metrics, found.metrics)
		s.named(labels[name], found)
		scores = append(scores, s)
	}
	return scores, nil
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
