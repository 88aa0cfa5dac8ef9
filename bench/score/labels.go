package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
)

// record is one line of a label file: a record of the extract command, without
// IDs.
type record struct {
	Record string `json:"record"`
	Rule   string `json:"-"` // of what was found

	Indicator  string      `json:"indicator"`
	About      string      `json:"about"`
	Measure    string      `json:"measure"`
	Value      json.Number `json:"value"`
	Unit       string      `json:"unit"`
	Comparator string      `json:"comparator"`
	Kind       string      `json:"kind"`
	Period     string      `json:"period"`
	Benchmark  string      `json:"benchmark"`

	Type     string   `json:"type"`
	Name     string   `json:"name"`
	Aliases  []string `json:"aliases"`
	Mentions [][2]int `json:"mentions"`

	From   string `json:"from"`
	To     string `json:"to"`
	Entity string `json:"entity"`
	Status string `json:"status"`

	Start int `json:"start"`
	End   int `json:"end"`
}

// statements are the records of one report, by kind.
type statements struct {
	metrics, entities, relations, statuses []record
}

func (s *statements) add(r record) {
	switch r.Record {
	case "metric":
		s.metrics = append(s.metrics, r)
	case "entity":
		s.entities = append(s.entities, r)
	case "relation":
		s.relations = append(s.relations, r)
	case "status":
		s.statuses = append(s.statuses, r)
	}
}

// heldOut is the folder of labels that no rule was written by: their score tells
// how extraction does on reports nobody has looked at.
const heldOut = "held-out"

// readLabels reads every file of the folder and of its held-out part; files of
// one report are named REPORT.metrics.jsonl and REPORT.entities.jsonl.
func readLabels(dir string) (map[string]*statements, []string, error) {
	open, err := filepath.Glob(filepath.Join(dir, "*.jsonl"))
	if err != nil {
		return nil, nil, err
	}
	held, err := filepath.Glob(filepath.Join(dir, heldOut, "*.jsonl"))
	if err != nil {
		return nil, nil, err
	}
	labels := map[string]*statements{}
	for _, path := range append(open, held...) {
		report, _, _ := strings.Cut(filepath.Base(path), ".")
		if slices.Contains(held, path) {
			report = heldOut + "/" + report
		}
		if labels[report] == nil {
			labels[report] = &statements{}
		}
		if err := readFile(path, labels[report]); err != nil {
			return nil, nil, err
		}
	}
	var names []string
	for name := range labels {
		names = append(names, name)
	}
	sort.Strings(names)
	return labels, names, nil
}

func readFile(path string, into *statements) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for number := 1; lines.Scan(); number++ {
		var r record
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			return fmt.Errorf("%s:%d: %w", path, number, err)
		}
		into.add(r)
	}
	return lines.Err()
}
