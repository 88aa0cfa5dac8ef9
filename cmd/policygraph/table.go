package main

import (
	"encoding/csv"
	"io"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/track"
	"github.com/policygraph/policygraph/vocabulary"
)

// column is one of a table of Ts: its heading in both languages and its cells.
type column[T any] struct {
	chinese, english string
	cell             func(T, track.Language) string
}

func word(language track.Language, chinese, english string) string {
	if language == track.English {
		return english
	}
	return chinese
}

// widest is the widest that a cell of a terminal's table is; longer text is
// broken into lines.
const widest = 44

// drawn is the table for a terminal, in which a Chinese character is two wide.
func drawn[T any](columns []column[T], rows []T, language track.Language) string {
	text.OverrideRuneWidthEastAsianWidth(false) // ≥ and “ are one wide, whatever the locale
	w := table.NewWriter()
	style := table.StyleLight
	style.Format.Header = text.FormatDefault
	w.SetStyle(style)
	heading := table.Row{}
	var widths []table.ColumnConfig
	for i, c := range columns {
		heading = append(heading, word(language, c.chinese, c.english))
		widths = append(widths, table.ColumnConfig{Number: i + 1, WidthMax: widest, WidthMaxEnforcer: text.WrapSoft})
	}
	w.AppendHeader(heading)
	w.SetColumnConfigs(widths)
	for _, row := range rows {
		cells := table.Row{}
		for _, c := range columns {
			cells = append(cells, c.cell(row, language))
		}
		w.AppendRow(cells)
	}
	return w.Render()
}

// byteOrderMark tells a spreadsheet program that the file is UTF-8.
const byteOrderMark = "\ufeff"

// writeSheet writes the table for a spreadsheet: CSV as of RFC 4180, with a byte
// order mark.
func writeSheet[T any](w io.Writer, columns []column[T], rows []T, language track.Language) error {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return err
	}
	sheet := csv.NewWriter(w)
	sheet.UseCRLF = true
	var cells []string
	for _, c := range columns {
		cells = append(cells, word(language, c.chinese, c.english))
	}
	if err := sheet.Write(cells); err != nil {
		return err
	}
	for _, row := range rows {
		cells = cells[:0]
		for _, c := range columns {
			cells = append(cells, inert(c.cell(row, language)))
		}
		if err := sheet.Write(cells); err != nil {
			return err
		}
	}
	sheet.Flush()
	return sheet.Error()
}

// inert keeps a spreadsheet program from taking a text for a formula. A number
// may begin with a minus sign.
func inert(cell string) string {
	if cell == "" || !strings.Contains("=+-@\t\r", cell[:1]) {
		return cell
	}
	if _, err := graph.ParseDecimal(cell); err == nil && cell[0] != '+' {
		return cell
	}
	return "'" + cell
}

// figure is a metric's number as one reads it: 增速 ≥8%.
func figure(m *graph.Metric, language track.Language) string {
	sign := map[vocabulary.Comparator]string{
		vocabulary.Greater: ">", vocabulary.GreaterOrEqual: "≥", vocabulary.Approximate: "≈",
		vocabulary.Less: "<", vocabulary.LessOrEqual: "≤",
	}[m.Comparator]
	number := sign + m.Value.String() + m.Unit
	if m.Measure == vocabulary.Level {
		return number
	}
	return measureLabel(m.Measure, language) + " " + number
}

func measureLabel(m vocabulary.Measure, language track.Language) string {
	return word(language, vocabulary.Label("Measure", string(m)), string(m))
}

func comparatorLabel(m *graph.Metric, language track.Language) string {
	return word(language, vocabulary.Label("Comparator", string(m.Comparator)), string(m.Comparator))
}

// stated is where a document states something: the document without what every
// ID begins with, and the section.
func stated(source graph.Source, section *graph.Section) string {
	return strings.TrimSpace(strings.TrimPrefix(string(source.Document), "document:") + " " + sectionNumber(section))
}
