// Package ledger writes the ledger of targets, and what became of them and of
// named things between two reports: as tables, as CSV and as JSON Lines.
package ledger

import (
	"encoding/json"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/policygraph/policygraph/export/table"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/quantity"
	"github.com/policygraph/policygraph/track"
	"github.com/policygraph/policygraph/vocabulary"
)

// The records of track --format jsonl.
type (
	pairRecord struct {
		Record string           `json:"record"`
		Target placeRecord      `json:"target"`
		Actual *placeRecord     `json:"actual,omitempty"`
		State  vocabulary.State `json:"state"`
		Note   string           `json:"note"`
	}
	placeRecord struct {
		Document graph.ID `json:"document"`
		Start    int      `json:"start"`
		End      int      `json:"end"`
	}
)

func newPlace(s graph.Source) placeRecord { return placeRecord{s.Document, s.Start, s.End} }

// JSONL writes a record an entry: where target and result are stated, the state
// and why.
func JSONL(w io.Writer, entries []*track.Entry, language track.Language) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	for _, e := range entries {
		record := pairRecord{Record: "pair", Target: newPlace(e.Source), State: e.State, Note: e.Note(language)}
		if e.Actual != nil {
			place := newPlace(e.ActualSource)
			record.Actual = &place
		}
		if err := encoder.Encode(record); err != nil {
			return err
		}
	}
	return nil
}

// ledgerColumns are those of the spreadsheet, each with its heading.
var ledgerColumns = []table.Column[*track.Entry]{
	{Chinese: "状态", English: "state", Cell: func(e *track.Entry, l track.Language) string { return track.Label(e.State, l) }},
	{Chinese: "指标", English: "indicator", Cell: func(e *track.Entry, l track.Language) string { return track.Called(e.Indicator, l) }},
	{Chinese: "对象", English: "about", Cell: func(e *track.Entry, l track.Language) string { return table.EntityName(e.About, l) }},
	{Chinese: "度量", English: "measure", Cell: func(e *track.Entry, l track.Language) string { return table.MeasureLabel(e.Target.Measure, l) }},
	{Chinese: "目标要求", English: "target comparator", Cell: func(e *track.Entry, l track.Language) string { return table.ComparatorLabel(e.Target, l) }},
	{Chinese: "目标值", English: "target", Cell: func(e *track.Entry, _ track.Language) string { return e.Target.Value.String() }},
	{Chinese: "目标单位", English: "target unit", Cell: func(e *track.Entry, l track.Language) string { return unit(e.Target, l) }},
	{Chinese: "目标期", English: "target period", Cell: func(e *track.Entry, _ track.Language) string { return e.Target.Period }},
	{Chinese: "实绩表述", English: "result comparator", Cell: ofActual(table.ComparatorLabel)},
	{Chinese: "实绩值", English: "result", Cell: ofActual(func(m *graph.Metric, _ track.Language) string { return m.Value.String() })},
	{Chinese: "实绩单位", English: "result unit", Cell: ofActual(unit)},
	{Chinese: "实绩期", English: "result period", Cell: ofActual(func(m *graph.Metric, _ track.Language) string { return m.Period })},
	{Chinese: "完成(%)", English: "share (%)", Cell: ofFigures(func(a *track.Arithmetic) *graph.Decimal { return a.Share })},
	{Chinese: "时间(%)", English: "elapsed (%)", Cell: ofFigures(func(a *track.Arithmetic) *graph.Decimal { return a.Elapsed })},
	{Chinese: "超欠(百分点)", English: "lead (points)", Cell: ofFigures(func(a *track.Arithmetic) *graph.Decimal { return a.Lead })},
	{Chinese: "差额", English: "gap", Cell: ofFigures(func(a *track.Arithmetic) *graph.Decimal { return a.Gap })},
	{Chinese: "月均需", English: "needed a month", Cell: ofFigures(func(a *track.Arithmetic) *graph.Decimal { return a.Pace })},
	{Chinese: "说明", English: "note", Cell: func(e *track.Entry, l track.Language) string { return e.Note(l) }},
	{Chinese: "责任行动", English: "programme", Cell: func(e *track.Entry, l track.Language) string { return table.EntityName(e.Programme, l) }},
	{Chinese: "章节", English: "section", Cell: func(e *track.Entry, _ track.Language) string { return table.SectionNumber(e.Section) }},
	{Chinese: "目标文件", English: "target document", Cell: func(e *track.Entry, _ track.Language) string { return string(e.Source.Document) }},
	{Chinese: "起", English: "start", Cell: func(e *track.Entry, _ track.Language) string { return strconv.Itoa(e.Source.Start) }},
	{Chinese: "止", English: "end", Cell: func(e *track.Entry, _ track.Language) string { return strconv.Itoa(e.Source.End) }},
	{Chinese: "实绩文件", English: "result document", Cell: ofActualSource(func(s graph.Source) string { return string(s.Document) })},
	{Chinese: "实绩起", English: "result start", Cell: ofActualSource(func(s graph.Source) string { return strconv.Itoa(s.Start) })},
	{Chinese: "实绩止", English: "result end", Cell: ofActualSource(func(s graph.Source) string { return strconv.Itoa(s.End) })},
}

func unit(m *graph.Metric, language track.Language) string {
	return table.Word(language, m.Unit, quantity.English(m.Unit))
}

// CSV writes the entries for a spreadsheet.
func CSV(w io.Writer, entries []*track.Entry, language track.Language) error {
	return table.WriteSheet(w, ledgerColumns, entries, language)
}

func ofActual(of func(*graph.Metric, track.Language) string) func(*track.Entry, track.Language) string {
	return func(e *track.Entry, language track.Language) string {
		if e.Actual == nil {
			return ""
		}
		return of(e.Actual, language)
	}
}

func ofActualSource(of func(graph.Source) string) func(*track.Entry, track.Language) string {
	return func(e *track.Entry, _ track.Language) string {
		if e.Actual == nil {
			return ""
		}
		return of(e.ActualSource)
	}
}

func ofFigures(of func(*track.Arithmetic) *graph.Decimal) func(*track.Entry, track.Language) string {
	return func(e *track.Entry, _ track.Language) string {
		if e.Arithmetic == nil || of(e.Arithmetic) == nil {
			return ""
		}
		return of(e.Arithmetic).String()
	}
}

// drawnTable is the ledger for a terminal.
func drawnTable(entries []*track.Entry, language track.Language) string {
	alone := !slices.ContainsFunc(entries, func(e *track.Entry) bool { return e.Source.Document != entries[0].Source.Document })
	return table.Drawn([]table.Column[*track.Entry]{
		{Chinese: "状态", English: "state", Cell: func(e *track.Entry, l track.Language) string { return track.Label(e.State, l) }},
		{Chinese: "指标", English: "indicator", Cell: indicatorCell},
		{Chinese: "目标", English: "target", Cell: func(e *track.Entry, l track.Language) string { return table.Figure(e.Target, l) }},
		{Chinese: "实绩", English: "result", Cell: ofActual(table.Figure)},
		{Chinese: "说明", English: "note", Cell: func(e *track.Entry, l track.Language) string { return e.Note(l) }},
		{Chinese: "出处", English: "stated", Cell: func(e *track.Entry, _ track.Language) string {
			if number := table.SectionNumber(e.Section); alone && number != "" {
				return number
			}
			return table.Stated(e.Source, e.Section)
		}},
	}, entries, language)
}

// indicatorCell is the indicator, with what it is about where that is no place.
func indicatorCell(e *track.Entry, language track.Language) string {
	name := track.Called(e.Indicator, language)
	if e.About == nil || e.About.Type == vocabulary.Place {
		return name
	}
	return e.About.Name + " " + name
}

// Layout is how a ledger is laid out for a terminal.
type Layout struct {
	By       vocabulary.Grouping // one table where empty
	Summary  bool                // the summaries alone
	Language track.Language
}

// Table prints tables, each with its summary, and the summary of all.
func Table(w io.Writer, entries []*track.Entry, as Layout) error {
	var out strings.Builder
	part := func(title string, entries []*track.Entry) {
		if title != "" {
			out.WriteString(title + "\n")
		}
		if !as.Summary && len(entries) > 0 {
			out.WriteString(drawnTable(entries, as.Language) + "\n")
		}
		out.WriteString(track.Summary(entries, as.Language) + "\n")
	}
	if as.By == "" {
		part("", entries)
	} else {
		for _, group := range track.Groups(entries, as.By) {
			part(groupTitle(group, as.Language), group.Entries)
			out.WriteString("\n")
		}
		out.WriteString(track.Summary(entries, as.Language) + "\n")
	}
	_, err := io.WriteString(w, out.String())
	return err
}

func groupTitle(group track.Group, language track.Language) string {
	switch node := group.Node.(type) {
	case *graph.Section:
		return string(node.Document) + " " + node.Number + " " + node.Title
	case *graph.Entity:
		return table.EntityName(node, language)
	}
	return table.Word(language, "其他", "other")
}
