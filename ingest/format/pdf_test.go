package format

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/policygraph/policygraph/ingest/charset"
)

// newPDF is a PDF of the objects, the first of which is the catalogue.
func newPDF(objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	var at []int
	for i, object := range objects {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, object)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, offset := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", offset)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, start)
	return b.Bytes()
}

// onePage is a PDF of a page with the content, deflated.
func onePage(t *testing.T, content string) []byte {
	t.Helper()
	var packed bytes.Buffer
	w := zlib.NewWriter(&packed)
	_, err := w.Write([]byte(content))
	if err = errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	return newPDF("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
		fmt.Sprintf("<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream", packed.Len(), packed.String()),
		"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
}

// TestPDFBounds: what is made to break a reader ends with an error or a text, in
// bounded time; the engine's memory has its own bound.
func TestPDFBounds(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		data []byte
		says string // "" where a text comes out
	}{
		"a line":          {onePage(t, "BT /F 12 Tf 72 700 Td (Growth of 8%) Tj ET"), ""},
		"no text":         {onePage(t, "0 0 100 100 re f"), "holds no text on its 1 pages"},
		"bomb of space":   {onePage(t, strings.Repeat(" ", 300<<20)), "more than 256 MB of memory"},
		"pages in a ring": {newPDF("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>"), "is no sound PDF"},
		"no pages":        {newPDF("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"), "without pages"},
		"very many pages": {newPDF("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 999999>>"), "more than 2000"},
		"deep objects":    {newPDF("<</Type/Catalog/Pages " + strings.Repeat("[", 1<<20) + ">>"), "without pages"},
	} {
		start := time.Now()
		text, err := Text(name, test.data)
		if test.says == "" {
			if err != nil || text != "Growth of 8%\n" {
				t.Errorf("%s: %q, %v", name, text, err)
			}
		} else if !errors.Is(err, charset.ErrUnreadable) || !strings.Contains(err.Error(), test.says) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %.300v; want %q", name, err, test.says)
		}
		if took := time.Since(start); took > maxTime+30*time.Second {
			t.Errorf("%s takes %v", name, took)
		}
	}
}
