package format

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/policygraph/policygraph/ingest/charset"
)

// checkText: an error of the one kind, or a text, the same each time.
func checkText(t *testing.T, name string, data []byte) {
	t.Helper()
	text, err := Text(name, data)
	if err != nil {
		if !errors.Is(err, charset.ErrUnreadable) {
			t.Fatal(err)
		}
		return
	}
	if strings.TrimSpace(text) == "" || !utf8.ValidString(text) || strings.ContainsRune(text, 0) {
		t.Errorf("the text is %q", text)
	}
	if again, err := Text(name, data); again != text || err != nil {
		t.Errorf("the second time it is %q, %v", again, err)
	}
}

func FuzzHTML(f *testing.F) {
	for _, name := range []string{"portal.html", "tables.html", "pasted.html"} {
		f.Add(read(f, name))
	}
	f.Add([]byte("<table><tr><td><table><tr><td><p>甲，<ol><li>乙"))
	f.Fuzz(func(t *testing.T, data []byte) { checkText(t, "page.html", data) })
}

func FuzzMarkdown(f *testing.F) {
	f.Add(read(f, "report.md"))
	f.Add([]byte("---\na\n---\n1. 甲\n   - 乙\n\n|a|b|\n|-|-|\n|丙\n<div>\n[^1]: 丁"))
	f.Fuzz(func(t *testing.T, data []byte) { checkText(t, "report.md", data) })
}

// FuzzPDF starts an engine for every try, so that it is slow.
func FuzzPDF(f *testing.F) {
	f.Add(read(f, "cid.pdf"))
	f.Fuzz(func(t *testing.T, data []byte) { checkText(t, "", append([]byte("%PDF-1.4\n"), data...)) })
}

// FuzzZip: whatever comes in the way of a ZIP archive.
func FuzzZip(f *testing.F) {
	f.Add(read(f, "writer.docx"))
	f.Fuzz(func(t *testing.T, data []byte) { checkText(t, "", append([]byte("PK\x03\x04"), data...)) })
}
