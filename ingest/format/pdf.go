package format

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode"

	pdfium "github.com/klippa-app/go-pdfium"
	pdferrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/responses"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"

	"github.com/policygraph/policygraph/ingest/charset"
)

const (
	maxPages  = 2000
	maxMemory = 256 << 20 // of the PDF engine
	maxTime   = 90 * time.Second
)

// pdfText reads the text of a PDF: its lines joined to paragraphs, without the
// headers, footers and numbers of its pages. PDFium does the reading, in a
// sandbox of its own memory, without files and network, and for a bounded time.
func pdfText(data []byte) (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), maxTime)
	defer cancel()
	pages, err := pdfPages(ctx, data)
	switch {
	case ctx.Err() != nil:
		return "", charset.Unreadable("", fmt.Sprintf("is a PDF that takes more than %v to read; print it to PDF anew", maxTime))
	case errors.Is(err, pdferrors.ErrPassword), errors.Is(err, pdferrors.ErrSecurity):
		return "", charset.Unreadable("", "is a PDF locked by a password; unlock it first")
	case err != nil && strings.Contains(err.Error(), "wasm error"): // with a stack of the engine
		return "", charset.Unreadable("", fmt.Sprintf("is a PDF that takes more than %d MB of memory, or breaks the reader; print it to PDF anew", maxMemory>>20))
	case err != nil:
		return "", charset.Unreadable("", "is no sound PDF: "+err.Error()+"; print it to PDF anew")
	case len(pages) == 0:
		return "", charset.Unreadable("", "is a PDF without pages; print it to PDF anew")
	}
	if garbled(pages) {
		return "", charset.Unreadable("", "is a PDF whose fonts do not say which characters they show; have its text recognised, or give the report's text")
	}
	var out lines
	for _, paragraph := range paragraphs(withoutMargins(pages)) {
		out.addLine(paragraph)
	}
	return out.result(fmt.Sprintf("holds no text on its %d pages, pictures at most; have its text recognised first", len(pages)))
}

// pdfPages reads the characters of every page.
func pdfPages(ctx context.Context, data []byte) (pages [][]pdfLine, err error) {
	runtime := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithMemoryLimitPages(maxMemory >> 16).
		WithCloseOnContextDone(true)
	if cache := compilationCache(); cache != nil {
		defer func() { err = errors.Join(err, cache.Close(context.Background())) }()
		runtime = runtime.WithCompilationCache(cache)
	}
	pool, err := webassembly.Init(webassembly.Config{
		Context: ctx, MaxIdle: 1, MaxTotal: 1, RuntimeConfig: runtime,
		FSConfig: wazero.NewFSConfig(), Stdout: io.Discard, Stderr: io.Discard,
	})
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, pool.Close()) }()
	engine, err := pool.GetInstanceWithContext(ctx)
	if err != nil {
		return nil, err
	}
	document, err := engine.OpenDocument(&requests.OpenDocument{File: &data})
	if err != nil {
		return nil, err
	}
	return readPages(ctx, engine, document.Document)
}

// compilationCache keeps the engine's machine code between runs, which saves some
// seconds; nil where the user has no directory for caches.
func compilationCache() wazero.CompilationCache {
	dir, err := os.UserCacheDir()
	if err != nil {
		return nil
	}
	cache, err := wazero.NewCompilationCacheWithDir(filepath.Join(dir, "policygraph"))
	if err != nil {
		return nil
	}
	return cache
}

func readPages(ctx context.Context, engine pdfium.Pdfium, document references.FPDF_DOCUMENT) ([][]pdfLine, error) {
	count, err := engine.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: document})
	if err != nil {
		return nil, err
	}
	if count.PageCount > maxPages {
		return nil, fmt.Errorf("it has %d pages, more than %d", count.PageCount, maxPages)
	}
	pages := make([][]pdfLine, count.PageCount)
	size := 0
	for i := range pages {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		text, err := engine.GetPageTextStructured(&requests.GetPageTextStructured{
			Page: requests.Page{ByIndex: &requests.PageByIndex{Document: document, Index: i}},
			Mode: requests.GetPageTextStructuredModeChars,
		})
		if err != nil {
			return nil, fmt.Errorf("page %d: %w", i+1, err)
		}
		if size += len(text.Chars); size > charset.MaxText/3 {
			return nil, fmt.Errorf("it has more than %d characters", charset.MaxText/3)
		}
		pages[i] = linesOf(text.Chars, i)
	}
	return pages, nil
}

// pdfLine is a line of a page, its place in points from the page's lower left.
type pdfLine struct {
	text                     []rune
	page                     int
	left, right, top, bottom float64
	em                       float64 // the width of its widest Chinese character, 0 for none
}

// linesOf gathers characters to lines, as PDFium breaks them; pieces side by side
// are one line.
func linesOf(chars []*responses.GetPageTextStructuredChar, page int) []pdfLine {
	var found []pdfLine
	var line []pdfChar
	end := func() {
		if len(line) > 0 {
			l := newLine(line, page)
			if last := len(found) - 1; last >= 0 && found[last].beside(l) {
				found[last] = found[last].with(l)
			} else {
				found = append(found, l)
			}
		}
		line = nil
	}
	spaced := false
	for _, c := range chars {
		for _, r := range c.Text {
			switch {
			case r == '\n' || r == '\r':
				end()
			case unicode.IsSpace(r):
				spaced = true
			default:
				line = append(line, pdfChar{c.PointPosition, plainForm(r), spaced && len(line) > 0})
				spaced = false
			}
		}
	}
	end()
	return found
}

// pdfChar is a character in its place.
type pdfChar struct {
	responses.CharPosition
	r      rune
	spaced bool // a space stands before it
}

// newLine puts the characters of a line in order from left to right, since those
// of another font may be drawn after the rest.
func newLine(chars []pdfChar, page int) pdfLine {
	slices.SortStableFunc(chars, func(a, b pdfChar) int { return cmp.Compare(a.Left, b.Left) })
	l := pdfLine{page: page, left: chars[0].Left, right: chars[0].Right, top: chars[0].Top, bottom: chars[0].Bottom}
	for _, c := range chars {
		if unicode.Is(unicode.Han, c.r) {
			l.em = max(l.em, c.Right-c.Left)
		}
		l.top, l.bottom = max(l.top, c.Top), min(l.bottom, c.Bottom)
	}
	for _, c := range chars {
		if c.spaced {
			l.text = append(l.text, ' ')
		}
		l.text = append(l.text, c.r)
		l.right = max(l.right, c.Right)
	}
	return l
}

// beside says whether other goes on to the right of the line.
func (l pdfLine) beside(other pdfLine) bool {
	overlap := min(l.top, other.top) - max(l.bottom, other.bottom)
	return other.left >= l.right-1 && overlap > 0.6*min(l.top-l.bottom, other.top-other.bottom)
}

func (l pdfLine) with(other pdfLine) pdfLine {
	l.text = append(append(l.text, ' '), other.text...)
	l.right, l.em = max(l.right, other.right), max(l.em, other.em)
	l.top, l.bottom = max(l.top, other.top), min(l.bottom, other.bottom)
	return l
}

// garbled says whether a tenth of the characters are none.
func garbled(pages [][]pdfLine) bool {
	bad, all := 0, 0
	for _, page := range pages {
		for _, l := range page {
			for _, r := range l.text {
				all++
				if r < ' ' || r == unicode.ReplacementChar || r >= 0x80 && r < 0xA0 || unicode.Is(unicode.Co, r) {
					bad++
				}
			}
		}
	}
	return bad*10 > all
}
