package main

import (
	"encoding/json"
	"io"
	"slices"
	"strconv"

	"github.com/policygraph/policygraph/graph"
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

func writePairs(w io.Writer, entries []*track.Entry, language track.Language) error {
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
var ledgerColumns = []column[*track.Entry]{
	{"状态", "state", func(e *track.Entry, l track.Language) string { return track.Label(e.State, l) }},
	{"指标", "indicator", func(e *track.Entry, _ track.Language) string { return e.Indicator.Name }},
	{"对象", "about", func(e *track.Entry, _ track.Language) string { return entityName(e.About) }},
	{"度量", "measure", func(e *track.Entry, l track.Language) string { return measureLabel(e.Target.Measure, l) }},
	{"目标要求", "target comparator", func(e *track.Entry, l track.Language) string { return comparatorLabel(e.Target, l) }},
	{"目标值", "target", func(e *track.Entry, _ track.Language) string { return e.Target.Value.String() }},
	{"目标单位", "target unit", func(e *track.Entry, _ track.Language) string { return e.Target.Unit }},
	{"目标期", "target period", func(e *track.Entry, _ track.Language) string { return e.Target.Period }},
	{"实绩表述", "result comparator", ofActual(comparatorLabel)},
	{"实绩值", "result", ofActual(func(m *graph.Metric, _ track.Language) string { return m.Value.String() })},
	{"实绩单位", "result unit", ofActual(func(m *graph.Metric, _ track.Language) string { return m.Unit })},
	{"实绩期", "result period", ofActual(func(m *graph.Metric, _ track.Language) string { return m.Period })},
	{"完成(%)", "share (%)", ofFigures(func(a *track.Arithmetic) *graph.Decimal { return a.Share })},
	{"时间(%)", "elapsed (%)", ofFigures(func(a *track.Arithmetic) *graph.Decimal { return a.Elapsed })},
	{"超欠(百分点)", "lead (points)", ofFigures(func(a *track.Arithmetic) *graph.Decimal { return a.Lead })},
	{"差额", "gap", ofFigures(func(a *track.Arithmetic) *graph.Decimal { return a.Gap })},
	{"月均需", "needed a month", ofFigures(func(a *track.Arithmetic) *graph.Decimal { return a.Pace })},
	{"说明", "note", func(e *track.Entry, l track.Language) string { return e.Note(l) }},
	{"责任行动", "programme", func(e *track.Entry, _ track.Language) string { return entityName(e.Programme) }},
	{"章节", "section", func(e *track.Entry, _ track.Language) string { return sectionNumber(e.Section) }},
	{"目标文件", "target document", func(e *track.Entry, _ track.Language) string { return string(e.Source.Document) }},
	{"起", "start", func(e *track.Entry, _ track.Language) string { return strconv.Itoa(e.Source.Start) }},
	{"止", "end", func(e *track.Entry, _ track.Language) string { return strconv.Itoa(e.Source.End) }},
	{"实绩文件", "result document", ofActualSource(func(s graph.Source) string { return string(s.Document) })},
	{"实绩起", "result start", ofActualSource(func(s graph.Source) string { return strconv.Itoa(s.Start) })},
	{"实绩止", "result end", ofActualSource(func(s graph.Source) string { return strconv.Itoa(s.End) })},
}

func writeLedgerCSV(w io.Writer, entries []*track.Entry, language track.Language) error {
	return writeSheet(w, ledgerColumns, entries, language)
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

func entityName(e *graph.Entity) string {
	if e == nil {
		return ""
	}
	return e.Name
}

func sectionNumber(s *graph.Section) string {
	if s == nil {
		return ""
	}
	return s.Number
}

// ledgerTable is the ledger for a terminal.
func ledgerTable(entries []*track.Entry, language track.Language) string {
	alone := !slices.ContainsFunc(entries, func(e *track.Entry) bool { return e.Source.Document != entries[0].Source.Document })
	return drawn([]column[*track.Entry]{
		{"状态", "state", func(e *track.Entry, l track.Language) string { return track.Label(e.State, l) }},
		{"指标", "indicator", indicatorCell},
		{"目标", "target", func(e *track.Entry, l track.Language) string { return figure(e.Target, l) }},
		{"实绩", "result", ofActual(figure)},
		{"说明", "note", func(e *track.Entry, l track.Language) string { return e.Note(l) }},
		{"出处", "stated", func(e *track.Entry, _ track.Language) string {
			if number := sectionNumber(e.Section); alone && number != "" {
				return number
			}
			return stated(e.Source, e.Section)
		}},
	}, entries, language)
}

// indicatorCell is the indicator, with what it is about where that is no place.
func indicatorCell(e *track.Entry, _ track.Language) string {
	if e.About == nil || e.About.Type == vocabulary.Place {
		return e.Indicator.Name
	}
	return e.About.Name + " " + e.Indicator.Name
}
