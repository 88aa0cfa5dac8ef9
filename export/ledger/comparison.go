package ledger

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/policygraph/policygraph/export/table"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/track"
	"github.com/policygraph/policygraph/track/compare"
	"github.com/policygraph/policygraph/vocabulary"
)

// ComparisonTable prints a table of the changes and how many there are of each
// kind.
func ComparisonTable(w io.Writer, changes []*compare.Change, language track.Language) error {
	var out strings.Builder
	if len(changes) > 0 {
		out.WriteString(table.Drawn(changeColumns()[:6], changes, language) + "\n")
	}
	for _, of := range []string{"target", "entity"} {
		out.WriteString(changeSummary(of, changes, language) + "\n")
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// ComparisonCSV writes the changes for a spreadsheet.
func ComparisonCSV(w io.Writer, changes []*compare.Change, language track.Language) error {
	return table.WriteSheet(w, changeColumns(), changes, language)
}

// changeSummary says in one line how many targets or entities were kept,
// changed and so on.
func changeSummary(of string, changes []*compare.Change, language track.Language) string {
	number, all := map[string]int{}, 0
	for _, c := range changes {
		if kindOf(c) == of {
			number[string(c.Continuity)]++
			all++
		}
	}
	var parts []string
	for _, term := range vocabulary.Computed() {
		if code := term.Code; term.Set == "Continuity" && number[code] > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", table.Word(language, vocabulary.Label("Continuity", code), code), number[code]))
		}
	}
	title := map[string]string{"target": table.Word(language, "目标", "targets"), "entity": table.Word(language, "名称", "names")}[of]
	if all == 0 {
		return title + " 0"
	}
	return fmt.Sprintf("%s %d%s%s", title, all, table.Word(language, "：", ": "), strings.Join(parts, table.Word(language, "，", ", ")))
}

func kindOf(c *compare.Change) string {
	for _, node := range []graph.Node{c.Before, c.After} {
		if node != nil && node.NodeKind() == graph.NodeEntity {
			return "entity"
		}
	}
	return "target"
}

// changeColumns are those of the spreadsheet; the first six make the table.
func changeColumns() []table.Column[*compare.Change] {
	return []table.Column[*compare.Change]{
		{Chinese: "变化", English: "change", Cell: func(c *compare.Change, l track.Language) string {
			return table.Word(l, vocabulary.Label("Continuity", string(c.Continuity)), string(c.Continuity))
		}},
		{Chinese: "类别", English: "of", Cell: func(c *compare.Change, l track.Language) string { return changedKind(c, l) }},
		{Chinese: "名称", English: "name", Cell: bothNames},
		{Chinese: "前", English: "before", Cell: func(c *compare.Change, l track.Language) string { return changedFigure(c.Before, l) }},
		{Chinese: "后", English: "after", Cell: func(c *compare.Change, l track.Language) string { return changedFigure(c.After, l) }},
		{Chinese: "不同之处", English: "differences", Cell: stepList},
		{Chinese: "前文件", English: "earlier document", Cell: func(c *compare.Change, _ track.Language) string { return string(c.BeforeSource.Document) }},
		{Chinese: "后文件", English: "later document", Cell: func(c *compare.Change, _ track.Language) string { return string(c.AfterSource.Document) }},
	}
}

func changedKind(c *compare.Change, language track.Language) string {
	for _, node := range []graph.Node{c.Before, c.After} {
		if e, ok := node.(*graph.Entity); ok {
			return table.Word(language, vocabulary.Label("EntityType", string(e.Type)), string(e.Type))
		}
	}
	return table.Word(language, vocabulary.Label("Kind", "target"), "target")
}

func bothNames(c *compare.Change, language track.Language) string {
	name, later := c.Name, c.LaterName
	if c.Indicator != nil {
		name = track.Called(c.Indicator, language)
	}
	if c.LaterIndicator != nil {
		later = track.Called(c.LaterIndicator, language)
	}
	switch {
	case name == "":
		return later
	case later == "" || name == later:
		return name
	}
	return name + " → " + later
}

func changedFigure(node graph.Node, language track.Language) string {
	if m, ok := node.(*graph.Metric); ok {
		return table.Figure(m, language)
	}
	return ""
}

func amount(node graph.Node, language track.Language) string {
	if m, ok := node.(*graph.Metric); ok {
		return track.Amount(m.Value.String(), m.Unit, language)
	}
	return ""
}

// stepList says in words what is different.
func stepList(c *compare.Change, language track.Language) string {
	sets := map[vocabulary.Field]string{vocabulary.FieldComparator: "Comparator", vocabulary.FieldStrength: "Strength", vocabulary.FieldStatus: "Status"}
	var parts []string
	for _, s := range c.Steps {
		side := func(text string) string {
			if set := sets[s.Field]; set != "" {
				text = table.CodeLabel(set, text, language)
			}
			if text == "" {
				return "–"
			}
			return text
		}
		before, after := side(s.Before), side(s.After)
		if s.Field == vocabulary.FieldValue {
			before, after = amount(c.Before, language), amount(c.After, language)
		}
		parts = append(parts, table.Word(language, vocabulary.Label("Field", string(s.Field)), string(s.Field))+" "+before+" → "+after)
	}
	return strings.Join(parts, table.Word(language, "；", "; "))
}

// The records of diff --format jsonl.
type (
	changeRecord struct {
		Record string                `json:"record"`
		Of     string                `json:"of"` // target or entity
		Change vocabulary.Continuity `json:"change"`
		Name   string                `json:"name"`
		Before *placeRecord          `json:"before,omitempty"`
		After  *placeRecord          `json:"after,omitempty"`
		Later  string                `json:"laterName,omitempty"` // where it is another
		Steps  []stepRecord          `json:"steps,omitempty"`
	}
	stepRecord struct {
		Field  vocabulary.Field `json:"field"`
		Before string           `json:"before"`
		After  string           `json:"after"`
	}
)

// ComparisonJSONL writes a record a change.
func ComparisonJSONL(w io.Writer, changes []*compare.Change) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	for _, c := range changes {
		record := changeRecord{Record: "change", Of: kindOf(c), Change: c.Continuity, Name: c.Name}
		if c.Before != nil {
			place := newPlace(c.BeforeSource)
			record.Before = &place
		} else {
			record.Name = c.LaterName
		}
		if c.After != nil {
			place := newPlace(c.AfterSource)
			record.After = &place
		}
		if c.LaterName != record.Name {
			record.Later = c.LaterName
		}
		for _, s := range c.Steps {
			record.Steps = append(record.Steps, stepRecord(s))
		}
		if err := encoder.Encode(record); err != nil {
			return err
		}
	}
	return nil
}
