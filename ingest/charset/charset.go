// Package charset turns the bytes of a plain text into text. It tells UTF-8,
// UTF-16, GB18030 and Big5 apart by the characters that each makes of the bytes.
package charset

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	utf "golang.org/x/text/encoding/unicode"
)

// ErrUnreadable: the bytes are no text of a report. The error around it says
// what is wrong, where (line and column) and what to do.
var ErrUnreadable = errors.New("unreadable report")

// Unreadable is an ErrUnreadable at the place of the text that follows before;
// what goes on after "the file".
func Unreadable(before, what string) error {
	line := strings.Count(before, "\n") + 1
	column := utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:]) + 1
	return fmt.Errorf("%d:%d: %w: the file %s", line, column, ErrUnreadable, what)
}

// MaxText bounds a text, in bytes of UTF-8: fifty times the longest report.
const MaxText = 16 << 20

// Charset is a way to write text in bytes.
type Charset struct {
	Name string
	encoding.Encoding
}

var (
	utf16LE = Charset{"UTF-16LE", utf.UTF16(utf.LittleEndian, utf.IgnoreBOM)}
	utf16BE = Charset{"UTF-16BE", utf.UTF16(utf.BigEndian, utf.IgnoreBOM)}
	gb18030 = Charset{"GB18030", simplifiedchinese.GB18030}
	big5    = Charset{"Big5", traditionalchinese.Big5}
	utf8Own = Charset{"UTF-8", encoding.Nop}
)

// marks are the byte-order marks.
var marks = []struct {
	bytes string
	of    Charset
}{{"\xEF\xBB\xBF", utf8Own}, {"\xFF\xFE", utf16LE}, {"\xFE\xFF", utf16BE}, {"\x84\x31\x95\x33", gb18030}}

// Decode returns the text without a byte-order mark. A mark decides the
// encoding, else UTF-8 where the bytes are that, else the encoding that makes
// the most common characters of them.
func Decode(data []byte) (string, error) {
	charset, body := Detect(data)
	return charset.Decode(body)
}

// Decode returns the text of the bytes, which have no byte-order mark.
func (c Charset) Decode(body []byte) (string, error) {
	if len(body) > 2*MaxText {
		return "", tooLong(len(body))
	}
	text := string(body)
	if c.Name != utf8Own.Name {
		decoded, err := c.NewDecoder().Bytes(body)
		if err != nil {
			return "", Unreadable("", "is no "+c.Name+": "+err.Error())
		}
		text = string(decoded)
	}
	return text, c.check(text)
}

func (c Charset) check(text string) error {
	if len(text) > MaxText {
		return tooLong(len(text))
	}
	if strings.TrimFunc(text, isBlank) == "" {
		return Unreadable("", "is empty; give a report's text")
	}
	if at := strings.IndexByte(text, 0); at >= 0 {
		return Unreadable(text[:at], "is binary (a NUL byte); give the report as text, HTML, DOCX or PDF")
	}
	if at := firstInvalid(text, c); at >= 0 {
		return Unreadable(text[:at], "is neither UTF-8 nor GB18030, Big5 or UTF-16 throughout (nearest is "+c.Name+"); give it in one encoding, for example with iconv -c -f "+c.Name+" -t UTF-8")
	}
	return nil
}

func isBlank(r rune) bool { return unicode.IsSpace(r) || r == '\uFEFF' }

func tooLong(size int) error {
	return Unreadable("", fmt.Sprintf("holds %d MB of text, more than the %d MB that are read; give one report a file", size>>20, MaxText>>20))
}

// firstInvalid is where the bytes were none of the encoding, -1 for nowhere.
func firstInvalid(text string, c Charset) int {
	if c.Name != utf8Own.Name {
		return strings.IndexRune(text, utf8.RuneError)
	}
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
	return -1
}

// Detect returns the encoding of a text and its bytes without the mark.
func Detect(data []byte) (Charset, []byte) {
	for _, mark := range marks {
		if body, found := bytes.CutPrefix(data, []byte(mark.bytes)); found {
			return mark.of, body
		}
	}
	if utf8.Valid(data) && bytes.IndexByte(data, 0) < 0 {
		return utf8Own, data
	}
	sample := data[:min(len(data), sampleSize)]
	best, most := utf8Own, max(commonness(string(sample)), leastCommon)
	for _, c := range []Charset{gb18030, big5, utf16LE, utf16BE} {
		decoded, err := c.NewDecoder().Bytes(sample)
		if score := commonness(string(decoded)); err == nil && score > most {
			best, most = c, score
		}
	}
	return best, data
}

// leastCommon is the commonness below which nothing is a Chinese text.
const leastCommon = 0.05

// sampleSize is how many bytes tell the encoding, an even number.
const sampleSize = 1 << 16

// common are characters that a tenth and more of any Chinese text is made of, in
// their simplified and traditional forms, with the marks between them.
const common = "，。、；：（）“”的一二三四五和在了为是有以不中大人上年月日全市县区省国民工业农生产经济发展建设政府实现增长推进新加快高化改革家动会公务主要项目企投资社保城乡作对到力行同各位" +
	"為業農產經濟發設實現長進動會務項資鄉對"

// commonness is the share of the common among all characters beyond ASCII, less
// what no text holds; ASCII alone has a little.
func commonness(text string) float64 {
	found, all, bad := 0, 0, 0
	for _, r := range text {
		switch {
		case r == utf8.RuneError || r < ' ' && !unicode.IsSpace(r) || unicode.In(r, unicode.Co):
			bad++
		case r < utf8.RuneSelf || unicode.IsSpace(r):
			continue
		case strings.ContainsRune(common, r):
			found++
		}
		all++
	}
	if all == 0 {
		return 0.01
	}
	return float64(found-bad) / float64(all)
}
