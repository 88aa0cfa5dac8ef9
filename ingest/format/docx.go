package format

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/policygraph/policygraph/ingest/charset"
)

const (
	documentPart = "word/document.xml"
	// maxPart bounds a part of a DOCX, in bytes unpacked.
	maxPart = 16 << 20
	// maxDepth bounds how deep elements nest.
	maxDepth = 256
)

var errTooLarge = fmt.Errorf("unpacks to more than %d MB", maxPart>>20)

// docxText reads the body of a Word document: paragraphs with the numbers that
// Word gives them, and the rows of tables. Headers, footers, notes, comments,
// deleted and hidden text are left out.
func docxText(archive *zip.Reader) (string, error) {
	d := docx{numbering: readNumbering(archive)}
	if err := eachToken(archive, documentPart, d.token); err != nil {
		return "", charset.Unreadable("", "is no sound DOCX: "+err.Error()+"; open it in Word or WPS and save it as DOCX anew")
	}
	return d.out.result("holds no text; a scan has to be recognised first, or give the report's text")
}

// eachToken hands the tokens of a part of the archive to visit, which returns
// whether to skip the element that it was given.
func eachToken(archive *zip.Reader, part string, visit func(xml.Token) (skip bool)) error {
	file, err := archive.Open(part)
	if err != nil {
		return errors.New("it lacks " + part)
	}
	defer file.Close()
	limited := &io.LimitedReader{R: file, N: maxPart}
	decoder := xml.NewDecoder(limited)
	for depth, skipped := 0, 0; ; {
		token, err := decoder.RawToken()
		switch {
		case limited.N <= 0:
			return errTooLarge
		case errors.Is(err, io.EOF) && depth == 0:
			return nil
		case err != nil:
			return fmt.Errorf("%s: %w", part, err)
		}
		switch token.(type) {
		case xml.StartElement:
			if depth++; depth > maxDepth {
				return fmt.Errorf("%s nests more than %d deep", part, maxDepth)
			}
			if skipped == 0 && visit(token) {
				skipped = depth
			}
			continue
		case xml.EndElement:
			if depth--; depth < 0 {
				return fmt.Errorf("%s ends an element that it did not begin", part)
			}
			if skipped > depth {
				skipped = 0
				continue
			}
		}
		if skipped == 0 {
			visit(token)
		}
	}
}

// docx is the state of reading a document's body.
type docx struct {
	out        lines
	numbering  numbering
	paragraphs []docxParagraph // that are open, a text box's within another
	rows       []docxRow       // that are open, a table within another's cell
	text       bool            // inside w:t
}

type docxParagraph struct {
	text         strings.Builder
	style, list  string
	level        int
	hidden       bool // the run that is open
	inProperties bool // of the run that is open
}

// docxRow is a row of a table: cells of paragraphs.
type docxRow [][]string

func (d *docx) token(token xml.Token) (skip bool) {
	switch t := token.(type) {
	case xml.StartElement:
		return d.start(t)
	case xml.EndElement:
		d.end(t.Name.Local)
	case xml.CharData:
		if p := d.paragraph(); p != nil && d.text && !p.hidden {
			p.text.Write(t)
		}
	}
	return false
}

// paragraph is the innermost paragraph that is open, nil outside of any.
func (d *docx) paragraph() *docxParagraph {
	if len(d.paragraphs) == 0 {
		return nil
	}
	return &d.paragraphs[len(d.paragraphs)-1]
}

func (d *docx) start(e xml.StartElement) (skip bool) {
	switch e.Name.Local {
	case "del", "moveFrom", "instrText", "Fallback", "sectPr", "pPrChange", "rPrChange", "delText":
		return true
	case "p":
		if e.Name.Space == "w" {
			d.paragraphs = append(d.paragraphs, docxParagraph{})
		}
	case "tr":
		d.rows = append(d.rows, docxRow{})
	case "tc":
		if last := len(d.rows) - 1; last >= 0 {
			d.rows[last] = append(d.rows[last], nil)
		}
	default:
		if p := d.paragraph(); p != nil {
			d.inParagraph(p, e)
		}
	}
	return false
}

func (d *docx) inParagraph(p *docxParagraph, e xml.StartElement) {
	switch e.Name.Local {
	case "t":
		d.text = e.Name.Space == "w"
	case "tab":
		if !p.inProperties {
			p.text.WriteByte(' ')
		}
	case "br", "cr":
		if kind := value(e, "type"); kind == "" || kind == "textWrapping" {
			p.text.WriteByte('\n')
		}
	case "noBreakHyphen":
		p.text.WriteByte('-')
	case "pStyle":
		p.style = value(e, "val")
	case "numId":
		p.list = value(e, "val")
	case "ilvl":
		p.level = levelOf(value(e, "val"))
	case "r":
		p.hidden = false
	case "rPr", "pPr":
		p.inProperties = true
	case "vanish":
		p.hidden = value(e, "val") != "0" && value(e, "val") != "false"
	}
}

func (d *docx) end(name string) {
	p := d.paragraph()
	switch name {
	case "t":
		d.text = false
	case "rPr", "pPr":
		if p != nil {
			p.inProperties = false
		}
	case "r":
		if p != nil {
			p.hidden = false
		}
	case "p":
		if p != nil {
			d.endParagraph(p)
		}
	case "tr":
		d.endRow()
	}
}

func (d *docx) endParagraph(p *docxParagraph) {
	text := p.text.String()
	if strings.TrimSpace(text) != "" && !d.numbering.isContents(p.style) {
		text = d.numbering.label(p.style, p.list, p.level) + text
	} else {
		text = ""
	}
	d.paragraphs = d.paragraphs[:len(d.paragraphs)-1]
	d.addText(text)
}

// addText adds a paragraph to the cell that is open, else to the text.
func (d *docx) addText(text string) {
	if last := len(d.rows) - 1; last >= 0 && len(d.rows[last]) > 0 {
		row := d.rows[last]
		row[len(row)-1] = append(row[len(row)-1], text)
		return
	}
	d.out.add(text)
}

func (d *docx) endRow() {
	last := len(d.rows) - 1
	if last < 0 {
		return
	}
	row := d.rows[last]
	d.rows = d.rows[:last]
	cells := make([]string, len(row))
	for i, cell := range row {
		cells[i] = strings.Join(cell, "\n")
	}
	for _, line := range tableRow(cells) {
		if len(d.rows) > 0 {
			d.addText(line)
		} else {
			d.out.addLine(line)
		}
	}
}

// maxCell bounds a cell of a table, in bytes; a longer one is a part of the
// text that was laid out with a table.
const maxCell = 600

// tableRow is a row as a line, its cells parted by tabs; where a cell holds
// running text, its paragraphs as lines.
func tableRow(cells []string) []string {
	var row, running []string
	laidOut := len(cells) == 1
	for _, cell := range cells {
		laidOut = laidOut || len(cell) > maxCell
		row = append(row, strings.Join(strings.Fields(cell), " "))
		for _, line := range strings.Split(cell, "\n") {
			running = append(running, strings.Join(strings.Fields(line), " "))
		}
	}
	if laidOut {
		return running
	}
	return []string{strings.Join(row, "\t")}
}

// value is the attribute of an element with the local name, "" for none.
func value(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
