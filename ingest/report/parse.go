package report

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"unicode/utf8"
)

// ErrUnreadable: the bytes are no plain text of a work report. The error around
// it says what is wrong, where (line and column) and what to do.
var ErrUnreadable = errors.New("unreadable report")

// Parse reads a report from plain text in UTF-8. The same bytes give the same
// Report.
func Parse(data []byte) (*Report, error) {
	text, err := decode(data)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(data)
	r := &Report{Text: text, SHA256: hex.EncodeToString(sum[:])}
	lines := splitLines(text)
	lines = r.readFront(lines)
	lines = r.dropFurniture(lines)
	paragraphs := r.joinLines(lines)
	r.readSections(paragraphs)
	if len(r.Sections) == 0 {
		return nil, unreadable(data, 0, "has no section headings such as 一、 or （一）, so it is not read as a work report; give the report's full text")
	}
	r.readSentences(paragraphs)
	return r, nil
}

func decode(data []byte) ([]rune, error) {
	body := bytes.TrimPrefix(data, []byte("\uFEFF"))
	if len(bytes.TrimSpace(body)) == 0 {
		return nil, unreadable(data, 0, "is empty; give a report's text")
	}
	if bytes.HasPrefix(data, []byte("\xFF\xFE")) || bytes.HasPrefix(data, []byte("\xFE\xFF")) {
		return nil, unreadable(data, 0, "is UTF-16; convert it to UTF-8 (iconv -f UTF-16 -t UTF-8)")
	}
	if at := bytes.IndexByte(body, 0); at >= 0 {
		return nil, unreadable(body, at, "is binary (a NUL byte); give the report as plain text in UTF-8")
	}
	if !utf8.Valid(body) {
		return nil, unreadable(body, firstInvalid(body), "is not UTF-8; convert it (for most Chinese files: iconv -f GB18030 -t UTF-8)")
	}
	return []rune(string(body)), nil
}

// firstInvalid is where the first byte stands that is no UTF-8.
func firstInvalid(body []byte) int {
	at := 0
	for at < len(body) {
		r, size := utf8.DecodeRune(body[at:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		at += size
	}
	return at
}

func unreadable(data []byte, at int, what string) error {
	before := data[:at]
	line := bytes.Count(before, []byte("\n")) + 1
	column := utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:]) + 1
	return fmt.Errorf("%d:%d: %w: the file %s", line, column, ErrUnreadable, what)
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
