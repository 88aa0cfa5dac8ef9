package report

import (
	"crypto/sha256"
	"encoding/hex"

	"github.com/policygraph/policygraph/ingest/charset"
)

// ErrUnreadable: the bytes are no text of a work report. The error around it
// says what is wrong, where (line and column) and what to do.
var ErrUnreadable = charset.ErrUnreadable

// Parse reads a report from plain text in UTF-8, UTF-16, GB18030 or Big5. The
// same bytes give the same Report.
func Parse(data []byte) (*Report, error) {
	text, err := charset.Decode(data)
	if err != nil {
		return nil, err
	}
	return ParseText(text, data, Given{})
}

// ParseText is Parse for the text that was found in the bytes of a file of some
// format, with what is known of the report beyond it.
func ParseText(text string, file []byte, given Given) (*Report, error) {
	sum := sha256.Sum256(file)
	c := clean([]rune(text))
	r := &Report{Text: c.text, SHA256: hex.EncodeToString(sum[:]), Given: given}
	lines := splitLines(r.Text)
	lines = r.readFront(lines)
	if given.Date != "" {
		r.Front.Date = given.Date
	}
	lines = r.dropFurniture(lines)
	paragraphs := r.joinLines(lines)
	r.readSections(paragraphs)
	if len(r.Sections) == 0 {
		return nil, charset.Unreadable("", "has no section headings such as 一、 or （一）, so it is not read as a work report; give the report's full text")
	}
	r.readSentences(paragraphs)
	if c.written != nil {
		r = asWritten(r, c)
	}
	return r, nil
}

// splitLines returns the non-blank lines, trimmed of white space.
func splitLines(text []rune) []Span {
	var lines []Span
	start := 0
	for i := 0; i <= len(text); i++ {
		if i < len(text) && text[i] != '\n' && text[i] != '\r' {
			continue
		}
		if line := trim(text, Span{start, i}); line.Len() > 0 {
			lines = append(lines, line)
		}
		start = i + 1
	}
	return lines
}
