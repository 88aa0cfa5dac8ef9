// Package format finds the text in the files that governments publish: plain
// text, Markdown, HTML, DOCX and PDF. A paragraph of the text is a line; what a
// page, a printer or an editor puts around the text is left out.
package format

import (
	"archive/zip"
	"bytes"
	"fmt"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/policygraph/policygraph/ingest/charset"
)

// MaxFile bounds a file, in bytes.
const MaxFile = 64 << 20

// Text returns the text of a file. The bytes tell the format; the name's ending
// only tells plain text from Markdown. The text of a plain text file is the whole
// decoded file. The same bytes give the same text. An error is a
// charset.ErrUnreadable with its place.
func Text(name string, data []byte) (text string, err error) {
	defer func() {
		if fault := recover(); fault != nil { // of a library, on bytes that its makers did not foresee
			text, err = "", charset.Unreadable("", fmt.Sprintf("cannot be read (%v); give the report's text", fault))
		}
	}()
	if len(data) > MaxFile {
		return "", charset.Unreadable("", fmt.Sprintf("has more than %d MB; give the report's text alone", MaxFile>>20))
	}
	head := data[:min(len(data), 1024)]
	switch {
	case bytes.Contains(head, []byte("%PDF-")):
		return pdfText(data)
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return zipText(data)
	}
	for _, other := range others {
		if bytes.HasPrefix(data, []byte(other.opening)) {
			return "", charset.Unreadable("", other.what)
		}
	}
	if c, body := charset.Detect(data); looksLikeHTML(name, c, body) {
		return htmlText(c, body)
	}
	text, err = charset.Decode(data)
	if err == nil && isMarkdown(name, text) {
		return markdownText(text)
	}
	return text, err
}

// others are formats that are told apart only to name the way out.
var others = []struct{ opening, what string }{
	{"\xD0\xCF\x11\xE0", "is an old Word or WPS document (.doc, .wps); save it as DOCX"},
	{`{\rtf`, "is Rich Text (RTF); save it as DOCX"},
	{"\x89PNG", picture}, {"\xFF\xD8\xFF", picture}, {"GIF8", picture}, {"II*\x00", picture}, {"MM\x00*", picture},
	{"\x1F\x8B", packed}, {"7z\xBC\xAF", packed}, {"Rar!", packed},
}

const (
	picture = "is a picture and holds no text; give the report's text, or a PDF with text"
	packed  = "is an archive; unpack it and give the report in it"
)

// zipText reads a DOCX, and names what else comes as a ZIP archive.
func zipText(data []byte) (string, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return "", charset.Unreadable("", "is damaged: its ZIP archive cannot be read ("+err.Error()+"); save it as DOCX anew")
	}
	for _, file := range archive.File {
		switch {
		case file.Name == documentPart:
			return docxText(archive)
		case file.Name == "OFD.xml":
			return "", charset.Unreadable("", "is an OFD document; save it as PDF")
		case file.Name == "content.xml":
			return "", charset.Unreadable("", "is an OpenDocument file; save it as DOCX")
		case strings.HasPrefix(file.Name, "xl/"):
			return "", charset.Unreadable("", "is a spreadsheet, no report; give the report's text")
		}
	}
	return "", charset.Unreadable("", packed)
}

var (
	htmlTag   = regexp.MustCompile(`(?i)^\s*(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*)*<(!doctype\s+html|html|head|body|meta|title|div|table|article|section|main|center|p|h1)[\s>]`)
	htmlName  = regexp.MustCompile(`(?i)^\.x?html?$|^\.shtml?$`)
	plainName = regexp.MustCompile(`(?i)^\.(txt|text)$`)
	mdName    = regexp.MustCompile(`(?i)^\.(md|markdown)$`)
	mdHeading = regexp.MustCompile(`(?m)^#{1,6} +\S|^\|? *:?-{3,}:? *\|`)
)

func looksLikeHTML(name string, c charset.Charset, body []byte) bool {
	if htmlName.MatchString(filepath.Ext(name)) {
		return true
	}
	head, _ := c.NewDecoder().Bytes(body[:min(len(body), 4096)])
	return htmlTag.Match(head)
}

func isMarkdown(name, text string) bool {
	ending := filepath.Ext(name)
	return mdName.MatchString(ending) || !plainName.MatchString(ending) && mdHeading.MatchString(text)
}

// lines gathers the paragraphs of a text.
type lines struct {
	text strings.Builder
	full bool // the text grew beyond charset.MaxText, and no more is added
}

// add adds the paragraphs of a stretch of text, each with its white space
// narrowed to single spaces.
func (l *lines) add(text string) {
	for _, line := range strings.Split(text, "\n") {
		l.addLine(strings.Join(strings.Fields(line), " "))
	}
}

// addLine adds a line as it is, unless it is blank.
func (l *lines) addLine(line string) {
	if strings.TrimSpace(line) == "" || l.full {
		return
	}
	if l.text.Len()+len(line) > charset.MaxText {
		l.full = true
		return
	}
	l.text.WriteString(line)
	l.text.WriteByte('\n')
}

// result is the text, or an error where it is too long or there is none; empty
// says what such a file holds instead.
func (l *lines) result(empty string) (string, error) {
	switch {
	case l.full:
		return "", charset.Unreadable("", fmt.Sprintf("holds more than %d MB of text; give one report a file", charset.MaxText>>20))
	case l.text.Len() == 0:
		return "", charset.Unreadable("", empty)
	}
	return l.text.String(), nil
}
