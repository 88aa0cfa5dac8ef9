// Package table draws tables for a terminal and writes them for spreadsheet
// programs, in Chinese and English.
package table

import (
	"encoding/csv"
	"io"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/track"
)

// Column is one of a table of Ts: its heading in both languages and its cells.
type Column[T any] struct {
	Chinese, English string
	Cell             func(T, track.Language) string
}

// Word is the text in the language.
func Word(language track.Language, chinese, english string) string {
	if language == track.English {
		return english
	}
	return chinese
}

// widest is the widest that a cell of a terminal's table is; longer text is
// broken into lines.
const widest = 44

// Drawn is the table for a terminal, in which a Chinese character is two wide.
func Drawn[T any](columns []Column[T], rows []T, language track.Language) string {
	text.OverrideRuneWidthEastAsianWidth(false) // ≥ and “ are one wide, whatever the locale
	w := table.NewWriter()
	style := table.StyleLight
	style.Format.Header = text.FormatDefault
	w.SetStyle(style)
	heading := table.Row{}
	var widths []table.ColumnConfig
	for i, c := range columns {
		heading = append(heading, Word(language, c.Chinese, c.English))
		widths = append(widths, table.ColumnConfig{Number: i + 1, WidthMax: widest, WidthMaxEnforcer: wrapped})
	}
	w.AppendHeader(heading)
	w.SetColumnConfigs(widths)
	for _, row := range rows {
		cells := table.Row{}
		for _, c := range columns {
			cells = append(cells, c.Cell(row, language))
		}
		w.AppendRow(cells)
	}
	return w.Render()
}

// byteOrderMark tells a spreadsheet program that the file is UTF-8.
const byteOrderMark = "\ufeff"

// WriteSheet writes the table for a spreadsheet: CSV as of RFC 4180, with a byte
// order mark.
func WriteSheet[T any](w io.Writer, columns []Column[T], rows []T, language track.Language) error {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return err
	}
	sheet := csv.NewWriter(w)
	sheet.UseCRLF = true
	var cells []string
	for _, c := range columns {
		cells = append(cells, Word(language, c.Chinese, c.English))
	}
	if err := sheet.Write(cells); err != nil {
		return err
	}
	for _, row := range rows {
		cells = cells[:0]
		for _, c := range columns {
			cells = append(cells, inert(c.Cell(row, language)))
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
