package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/policygraph/policygraph/audit"
	"github.com/policygraph/policygraph/audit/rule"
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

func (a audited) rows() []row {
	sections := map[graph.ID]*graph.Section{}
	for _, s := range a.graph.Sections {
		sections[s.ID] = s
	}
	var rows []row
	add := func(f rule.Finding, change audit.Change) {
		r := row{Finding: f, change: change}
		if len(f.Places) > 0 {
			p := f.Places[0]
			r.section = sections[p.Section]
			r.place = stated(graph.Source{Document: p.Document}, r.section)
			if p.Line > 0 {
				r.place += fmt.Sprintf(":%d:%d", p.Line, p.Column)
			}
		}
		rows = append(rows, r)
	}
	for i, f := range a.Findings {
		change := audit.Change("")
		if a.since {
			change = a.changes[i]
		}
		add(f, change)
	}
	for _, f := range a.fixed {
		add(f, audit.Fixed)
	}
	return rows
}

func said(t rule.Text, l track.Language) string { return word(l, t.Chinese, t.English) }

func severityLabel(s rule.Severity, l track.Language) string {
	return word(l, map[rule.Severity]string{rule.Error: "错误", rule.Warning: "警告", rule.Info: "提示"}[s], string(s))
}

func changeLabel(c audit.Change, l track.Language) string {
	return word(l, map[audit.Change]string{audit.New: "新增", audit.Fixed: "已消除", audit.Unchanged: "未变"}[c], string(c))
}

// writeFindings prints the findings for a terminal, then how many there are and
// what could not be seen.
func writeFindings(w io.Writer, a audited) error {
	columns := []column[row]{
		{"级别", "severity", func(r row, l track.Language) string { return severityLabel(r.Severity, l) }},
		{"规则", "rule", func(r row, _ track.Language) string { return r.Rule }},
		{"发现", "finding", func(r row, l track.Language) string { return said(r.Message, l) }},
		{"出处", "stated", func(r row, _ track.Language) string { return r.place }},
	}
	if a.since {
		columns = append([]column[row]{{"变化", "change", func(r row, l track.Language) string { return changeLabel(r.change, l) }}}, columns...)
	}
	var out strings.Builder
	if rows := a.rows(); len(rows) > 0 {
		out.WriteString(drawn(columns, rows, a.language) + "\n")
	}
	out.WriteString(a.summary() + "\n")
	for _, reason := range a.notSeen() {
		out.WriteString(reason + "\n")
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// summary counts the findings: 共3项发现：错误 0，警告 2，提示 1。
func (a audited) summary() string {
	counts := map[rule.Severity]int{}
	for _, f := range a.Findings {
		counts[f.Severity]++
	}
	text := fmt.Sprintf(word(a.language, "共%d项发现：错误 %d，警告 %d，提示 %d", "%d findings: %d errors, %d warnings, %d infos"),
		len(a.Findings), counts[rule.Error], counts[rule.Warning], counts[rule.Info])
	if a.since {
		fresh := 0
		for _, change := range a.changes {
			if change == audit.New {
				fresh++
			}
		}
		text += fmt.Sprintf(word(a.language, "；新增 %d，已消除 %d，未变 %d", "; %d new, %d fixed, %d unchanged"), fresh, len(a.fixed), len(a.changes)-fresh)
	}
	if a.Excepted > 0 {
		text += fmt.Sprintf(word(a.language, "；例外 %d", "; %d excepted"), a.Excepted)
	}
	return text + word(a.language, "。", ".")
}

// notSeen says what rules could not see, a line for each rule and reason.
func (a audited) notSeen() []string {
	var lines []string
	of := map[string]int{} // how many, by rule and reason
	for _, u := range a.Unchecked {
		of[u.Rule+said(u.Reason, a.language)]++
	}
	for _, u := range a.Unchecked {
		reason := said(u.Reason, a.language)
		if n := of[u.Rule+reason]; n > 0 {
			delete(of, u.Rule+reason)
			lines = append(lines, fmt.Sprintf(word(a.language, "未查 %s（%d处）：%s", "not seen by %s (%d): %s"), u.Rule, n, reason))
		}
	}
	return lines
}

func writeFindingsCSV(w io.Writer, a audited) error {
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
	return writeSheet(w, []column[row]{
		{"级别", "severity", func(r row, l track.Language) string { return severityLabel(r.Severity, l) }},
		{"变化", "change", func(r row, l track.Language) string { return changeLabel(r.change, l) }},
		{"规则", "rule", func(r row, _ track.Language) string { return r.Rule }},
		{"发现", "finding", func(r row, l track.Language) string { return said(r.Message, l) }},
		{"建议", "hint", func(r row, l track.Language) string { return said(r.Hint, l) }},
		{"原文", "quote", place(func(p rule.Place) string { return p.Quote })},
		{"文件", "document", place(func(p rule.Place) string { return string(p.Document) })},
		{"章节", "section", func(r row, _ track.Language) string { return sectionNumber(r.section) }},
		{"起", "start", place(func(p rule.Place) string { return strconv.Itoa(p.Start) })},
		{"止", "end", place(func(p rule.Place) string { return strconv.Itoa(p.End) })},
		{"行", "line", place(func(p rule.Place) string { return number(p.Line) })},
		{"列", "column", place(func(p rule.Place) string { return number(p.Column) })},
		{"对象", "subject", func(r row, _ track.Language) string { return string(r.Subject) }},
		{"相关", "nodes", func(r row, _ track.Language) string { return joined(r.Nodes) }},
	}, a.rows(), a.language)
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

func writeFindingsJSON(w io.Writer, a audited) error {
	file := findingsFile{Format: findingsFormat, Version: 1, Findings: []changedFinding{}, Fixed: a.fixed, Unchecked: a.Unchecked, Excepted: a.Excepted}
	for i, f := range a.Findings {
		changed := changedFinding{Finding: f}
		if a.since {
			changed.Change = a.changes[i]
		}
		file.Findings = append(file.Findings, changed)
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(file)
}

// readFindings reads what writeFindingsJSON wrote.
func readFindings(name string, content io.Reader) ([]rule.Finding, error) {
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

// writeRules prints what the rules look for.
func writeRules(w io.Writer, rules []rule.Rule, language track.Language) error {
	_, err := io.WriteString(w, drawn([]column[rule.Rule]{
		{"规则", "rule", func(r rule.Rule, _ track.Language) string { return r.ID }},
		{"级别", "severity", func(r rule.Rule, l track.Language) string { return severityLabel(r.Severity, l) }},
		{"名称", "name", func(r rule.Rule, l track.Language) string { return said(r.Name, l) }},
		{"说明", "what it looks for", func(r rule.Rule, l track.Language) string { return said(r.Doc, l) }},
		{"建议", "hint", func(r rule.Rule, l track.Language) string { return said(r.Hint, l) }},
	}, rules, language)+"\n")
	return err
}
