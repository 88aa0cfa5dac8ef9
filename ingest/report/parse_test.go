package report

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func parse(t *testing.T, text string) *Report {
	t.Helper()
	r, err := Parse([]byte(text))
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	return r
}

func TestUnreadable(t *testing.T) {
	for name, test := range map[string]struct{ data, place, way string }{
		"empty":       {"", "1:1:", "give a report's text"},
		"blank":       {" \n\t\r\n　", "1:1:", "give a report's text"},
		"mark alone":  {"\uFEFF\n", "1:1:", "give a report's text"},
		"NUL":         {"一、回顾\n云溪\x00市", "2:3:", "DOCX or PDF"},
		"cut off":     {"一、回顾\n云溪市\xe4\xba", "2:4:", "iconv -c -f UTF-8"},
		"no sections": {"云溪市今日天气晴。\n明日多云。", "1:1:", "full text"},
	} {
		_, err := Parse([]byte(test.data))
		if !errors.Is(err, ErrUnreadable) || !strings.HasPrefix(err.Error(), test.place) || !strings.Contains(err.Error(), test.way) {
			t.Errorf("%s: %v; want %s… and %s", name, err, test.place, test.way)
		}
	}
}

func TestBytes(t *testing.T) {
	const text = "一、2030年工作回顾\n云溪𠮷市完成投资3亿元。"
	plain := parse(t, text)
	marked := parse(t, "\uFEFF"+text)
	if diff := cmp.Diff(plain.Text, marked.Text); diff != "" {
		t.Errorf("a byte-order mark is text: %s", diff)
	}
	if plain.SHA256 == marked.SHA256 {
		t.Error("the sum is not that of the file's bytes")
	}
	want := plain.Sentences
	if diff := cmp.Diff(want, marked.Sentences); diff != "" {
		t.Errorf("a byte-order mark moves spans: %s", diff)
	}
	if got := plain.Slice(want[0].Span); got != "云溪𠮷市完成投资3亿元" {
		t.Errorf("a code point beyond the BMP moves spans: %q", got)
	}
	for _, ends := range []string{"\r\n", "\r"} {
		other := parse(t, strings.ReplaceAll(text, "\n", ends))
		if got := other.Slice(other.Sentences[0].Span); got != "云溪𠮷市完成投资3亿元" {
			t.Errorf("lines that end in %q: %q", ends, got)
		}
	}
}

func TestPosition(t *testing.T) {
	const text = "一、2030年工作回顾\n\n云溪市投资3亿元。\n完。"
	r := parse(t, text)
	for word, want := range map[string][2]int{"一": {1, 1}, "年": {1, 7}, "\n\n": {1, 12}, "\n云": {2, 1}, "云": {3, 1}, "3亿": {3, 6}, "完": {4, 1}} {
		offset := len([]rune(text[:strings.Index(text, word)]))
		if line, column := r.Position(offset); line != want[0] || column != want[1] {
			t.Errorf("%q: %d:%d, want %v", word, line, column, want)
		}
	}
	if line, column := r.Position(len(r.Text)); line != 4 || column != 3 {
		t.Errorf("the end: %d:%d, want 4:3", line, column)
	}
}

func TestSpan(t *testing.T) {
	s := Span{2, 5}
	for other, want := range map[Span][2]bool{
		{2, 5}: {true, true}, {3, 4}: {true, true}, {1, 5}: {false, true},
		{4, 6}: {false, true}, {5, 6}: {false, false}, {0, 2}: {false, false},
	} {
		if got := [2]bool{s.Contains(other), s.Overlaps(other)}; got != want {
			t.Errorf("%v and %v: contains, overlaps = %v, want %v", s, other, got, want)
		}
	}
	if s.Len() != 3 {
		t.Errorf("length %d", s.Len())
	}
}
