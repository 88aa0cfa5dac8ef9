package charset

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const (
	simplified  = "一、2030年工作回顾\n全市实现地区生产总值2386.5亿元，增长6.3%，增速居全省第2位。"
	traditional = "一、2030年工作回顧\n全市實現地區生產總值2386.5億元，增長6.3%，增速居全省第2位。"
)

func TestDecode(t *testing.T) {
	for _, c := range []Charset{utf8Own, gb18030, big5, utf16LE, utf16BE} {
		for _, text := range []string{simplified, traditional, "一、回顾", "各位代表", "abc\n一、工作\n", strings.Repeat("云溪市完成投资3亿元。\n", 9000)} {
			encoded, err := c.NewEncoder().String(text)
			if err != nil {
				continue // Big5 has no simplified characters
			}
			if got, err := Decode([]byte(encoded)); err != nil || got != text {
				t.Errorf("%s: %.20q, %v; want %.20q", c.Name, got, err, text)
			}
			for _, mark := range marks {
				if mark.of.Name != c.Name {
					continue
				}
				if got, err := Decode([]byte(mark.bytes + encoded)); err != nil || got != text {
					t.Errorf("%s with its mark: %.20q, %v; want %.20q", c.Name, got, err, text)
				}
			}
		}
	}
}

func TestUnreadable(t *testing.T) {
	gb, err := gb18030.NewEncoder().String(simplified)
	if err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct{ data, place, way string }{
		"empty":           {"", "1:1:", "give a report's text"},
		"blank":           {" \n\t\r\n　", "1:1:", "give a report's text"},
		"mark alone":      {"\uFEFF\n", "1:1:", "give a report's text"},
		"UTF-16 mark":     {"\xFF\xFE", "1:1:", "give a report's text"},
		"NUL":             {"一、回顾\n云溪\x00市", "2:3:", "is binary"},
		"NUL after mark":  {"\uFEFF云\x00", "1:2:", "is binary"},
		"cut off":         {simplified + "\n云溪市\xe4\xba", "3:4:", "iconv -c -f UTF-8"},
		"GB18030 damaged": {gb + "\n\xd4\xc6\xff\xff", "3:2:", "iconv -c -f GB18030"},
		"too long":        {strings.Repeat("云溪市\n", MaxText/10+1), "1:1:", "one report a file"},
		"far too long":    {strings.Repeat("a", 2*MaxText+1), "1:1:", "one report a file"},
	} {
		_, err := Decode([]byte(test.data))
		if !errors.Is(err, ErrUnreadable) || !strings.HasPrefix(err.Error(), test.place) || !strings.Contains(err.Error(), test.way) {
			t.Errorf("%s: %v; want %s… and %s", name, err, test.place, test.way)
		}
	}
}

// FuzzDecode: whatever the bytes, an error or a text without NUL that is the same
// the second time.
func FuzzDecode(f *testing.F) {
	for _, c := range []Charset{utf8Own, gb18030, big5, utf16LE, utf16BE} {
		if encoded, err := c.NewEncoder().String(traditional); err == nil {
			f.Add([]byte(encoded))
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		text, err := Decode(data)
		if err != nil {
			if !errors.Is(err, ErrUnreadable) {
				t.Fatal(err)
			}
			return
		}
		if strings.ContainsRune(text, 0) {
			t.Errorf("NUL in %q", text)
		}
		again, _ := Decode(data)
		if diff := cmp.Diff(text, again); diff != "" {
			t.Errorf("the second time: %s", diff)
		}
	})
}
