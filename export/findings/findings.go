// Package findings writes what an audit found: as a table, as CSV, as JSON that
// it reads again, as SARIF and as JUnit's XML.
package findings

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/policygraph/policygraph/audit"
	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/export/table"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/track"
)

// row is a finding in a table, with what has become of it.
type row struct {
	rule.Finding
	change  audit.Change
	place   string
	section *graph.Section
}

func (a Run) rows() []row {
	sections := map[graph.ID]*graph.Section{}
	for _, s := range a.Graph.Sections {
		sections[s.ID] = s
	}
	var rows []row
	add := func(f rule.Finding, change audit.Change) {
		r := row{Finding: f, change: change}
		if len(f.Places) > 0 {
			p := f.Places[0]
			r.section = sections[p.Section]
			r.place = table.Stated(graph.Source{Document: p.Document}, r.section)
			if p.Line > 0 {
				r.place += fmt.Sprintf(":%d:%d", p.Line, p.Column)
			}
		}
		rows = append(rows, r)
	}
	for i, f := range a.Findings {
		change := audit.Change("")
		if a.Since {
			change = a.Changes[i]
		}
		add(f, change)
	}
	for _, f := range a.Fixed {
		add(f, audit.Fixed)
	}
	return rows
}

func said(t rule.Text, l track.Language) string { return table.Word(l, t.Chinese, t.English) }

func severityLabel(s rule.Severity, l track.Language) string {
	return table.Word(l, map[rule.Severity]string{rule.Error: "错误", rule.Warning: "警告", rule.Info: "提示"}[s], string(s))
}

func changeLabel(c audit.Change, l track.Language) string {
	return table.Word(l, map[audit.Change]string{audit.New: "新增", audit.Fixed: "已消除", audit.Unchanged: "未变"}[c], string(c))
}

// Table prints the findings for a terminal, then how many there are and
// what could not be seen.
func Table(w io.Writer, a Run) error {
	columns := []table.Column[row]{
		{Chinese: "级别", English: "severity", Cell: func(r row, l track.Language) string { return severityLabel(r.Severity, l) }},
		{Chinese: "规则", English: "rule", Cell: func(r row, _ track.Language) string { return r.Rule }},
		{Chinese: "发现", English: "finding", Cell: func(r row, l track.Language) string { return said(r.Message, l) }},
		{Chinese: "出处", English: "stated", Cell: func(r row, _ track.Language) string { return r.place }},
	}
	if a.Since {
		columns = append([]table.Column[row]{{Chinese: "变化", English: "change", Cell: func(r row, l track.Language) string { return changeLabel(r.change, l) }}}, columns...)
	}
	var out strings.Builder
	if rows := a.rows(); len(rows) > 0 {
		out.WriteString(table.Drawn(columns, rows, a.Language) + "\n")
	}
	out.WriteString(a.summary() + "\n")
	for _, reason := range a.notSeen() {
		out.WriteString(reason + "\n")
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// summary counts the findings: 共3项发现：错误 0，警告 2，提示 1。
func (a Run) summary() string {
	counts := map[rule.Severity]int{}
	for _, f := range a.Findings {
		counts[f.Severity]++
	}
	text := fmt.Sprintf(table.Word(a.Language, "共%d项发现：错误 %d，警告 %d，提示 %d", "%d findings: %d errors, %d warnings, %d infos"),
		len(a.Findings), counts[rule.Error], counts[rule.Warning], counts[rule.Info])
	if a.Since {
		fresh := 0
		for _, change := range a.Changes {
			if change == audit.New {
				fresh++
			}
		}
		text += fmt.Sprintf(table.Word(a.Language, "；新增 %d，已消除 %d，未变 %d", "; %d new, %d fixed, %d unchanged"), fresh, len(a.Fixed), len(a.Changes)-fresh)
	}
	if a.Excepted > 0 {
		text += fmt.Sprintf(table.Word(a.Language, "；例外 %d", "; %d excepted"), a.Excepted)
	}
	return text + table.Word(a.Language, "。", ".")
}

// notSeen says what rules could not see, a line for each rule and reason.
func (a Run) notSeen() []string {
	var lines []string
	of := map[string]int{} // how many, by rule and reason
	for _, u := range a.Unchecked {
		of[u.Rule+said(u.Reason, a.Language)]++
	}
	for _, u := range a.Unchecked {
		reason := said(u.Reason, a.Language)
		if n := of[u.Rule+reason]; n > 0 {
			delete(of, u.Rule+reason)
			lines = append(lines, fmt.Sprintf(table.Word(a.Language, "未查 %s（%d处）：%s", "not seen by %s (%d): %s"), u.Rule, n, reason))
		}
	}
	return lines
}

// CSV writes the findings for a spreadsheet.
func CSV(w io.Writer, a Run) error {
	place := func(of func(rule.Place) string) func(row, track.Language) string {
		return func(r row, _ track.Language) string {
			if len(r.Places) == 0 {
				return ""
			}
			return of(r.Places[0])
		}
	}
	number := func(n int) string {
		if n == 0 {
			return ""
		}
		return strconv.Itoa(n)
	}
	return table.WriteSheet(w, []table.Column[row]{
		{Chinese: "级别", English: "severity", Cell: func(r row, l track.Language) string { return severityLabel(r.Severity, l) }},
		{Chinese: "变化", English: "change", Cell: func(r row, l track.Language) string { return changeLabel(r.change, l) }},
		{Chinese: "规则", English: "rule", Cell: func(r row, _ track.Language) string { return r.Rule }},
		{Chinese: "发现", English: "finding", Cell: func(r row, l track.Language) string { return said(r.Message, l) }},
		{Chinese: "建议", English: "hint", Cell: func(r row, l track.Language) string { return said(r.Hint, l) }},
		{Chinese: "原文", English: "quote", Cell: place(func(p rule.Place) string { return p.Quote })},
		{Chinese: "文件", English: "document", Cell: place(func(p rule.Place) string { return string(p.Document) })},
		{Chinese: "章节", English: "section", Cell: func(r row, _ track.Language) string { return table.SectionNumber(r.section) }},
		{Chinese: "起", English: "start", Cell: place(func(p rule.Place) string { return strconv.Itoa(p.Start) })},
		{Chinese: "止", English: "end", Cell: place(func(p rule.Place) string { return strconv.Itoa(p.End) })},
		{Chinese: "行", English: "line", Cell: place(func(p rule.Place) string { return number(p.Line) })},
		{Chinese: "列", English: "column", Cell: place(func(p rule.Place) string { return number(p.Column) })},
		{Chinese: "对象", English: "subject", Cell: func(r row, _ track.Language) string { return string(r.Subject) }},
		{Chinese: "相关", English: "nodes", Cell: func(r row, _ track.Language) string { return joined(r.Nodes) }},
	}, a.rows(), a.Language)
}

func joined(ids []graph.ID) string {
	var texts []string
	for _, id := range ids {
		texts = append(texts, string(id))
	}
	return strings.Join(texts, " ")
}

// The form of audit --format json.
type (
	findingsFile struct {
		Format    string           `json:"format"` // findingsFormat
		Version   int              `json:"version"`
		Findings  []changedFinding `json:"findings"`
		Fixed     []rule.Finding   `json:"fixed,omitempty"`
		Unchecked []rule.Unchecked `json:"unchecked,omitempty"`
		Excepted  int              `json:"excepted,omitempty"`
	}
	changedFinding struct {
		rule.Finding
		Change audit.Change `json:"change,omitempty"`
	}
)

const findingsFormat = "policygraph audit"

// JSON writes the findings and what could not be seen; Read reads them again.
func JSON(w io.Writer, a Run) error {
	file := findingsFile{Format: findingsFormat, Version: 1, Findings: []changedFinding{}, Fixed: a.Fixed, Unchecked: a.Unchecked, Excepted: a.Excepted}
	for i, f := range a.Findings {
		changed := changedFinding{Finding: f}
		if a.Since {
			changed.Change = a.Changes[i]
		}
		file.Findings = append(file.Findings, changed)
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(file)
}

// Read reads what JSON wrote. An error is graph.ErrInvalid.
func Read(name string, content io.Reader) ([]rule.Finding, error) {
	var file findingsFile
	err := json.NewDecoder(content).Decode(&file)
	if err != nil || file.Format != findingsFormat || file.Version != 1 {
		return nil, fmt.Errorf("%s: this is not the output of policygraph audit --format json: %w", name, graph.ErrInvalid)
	}
	var findings []rule.Finding
	for _, f := range file.Findings {
		findings = append(findings, f.Finding)
	}
	return findings, nil
}

// Rules prints what the rules look for.
func Rules(w io.Writer, rules []rule.Rule, language track.Language) error {
	_, err := io.WriteString(w, table.Drawn([]table.Column[rule.Rule]{
		{Chinese: "规则", English: "rule", Cell: func(r rule.Rule, _ track.Language) string { return r.ID }},
		{Chinese: "级别", English: "severity", Cell: func(r rule.Rule, l track.Language) string { return severityLabel(r.Severity, l) }},
		{Chinese: "名称", English: "name", Cell: func(r rule.Rule, l track.Language) string { return said(r.Name, l) }},
		{Chinese: "说明", English: "what it looks for", Cell: func(r rule.Rule, l track.Language) string { return said(r.Doc, l) }},
		{Chinese: "建议", English: "hint", Cell: func(r rule.Rule, l track.Language) string { return said(r.Hint, l) }},
	}, rules, language)+"\n")
	return err
}

// Run is a run of the audit with what it takes to print it.
type Run struct {
	*audit.Report
	Rules []rule.Rule // that were applied
	Graph *graph.Graph
	Files map[graph.ID]string // of documents, where they are at hand
	// Since says that the run is held against an earlier one: Changes are those of
	// the findings, Fixed what is found no more.
	Since    bool
	Changes  []audit.Change
	Fixed    []rule.Finding
	Language track.Language
}
