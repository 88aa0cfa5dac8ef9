package report

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// FuzzParse: whatever the bytes, Parse gives an error with its place or a report
// whose spans lie in the text, in order, one within the other.
func FuzzParse(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.txt")
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	for _, text := range []string{
		"一、", "一、回顾\n，", "各位代表：\n一、回顾", "一、回顾\n名词解释", "一、回顾\n名词解释\n[1]“两核”：即甲。\n①乙", "一、回顾\nPM\n版权所有\n2.5\n降。",
		"（一）\n一、\n（一）", "一、回顾\n“甲。（乙，\n丙”）；", "第一部分\n1,2:3.", "一.\n", "\uFEFF2030年工作回顾\n一、“",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := Parse(data)
		if err != nil {
			if !errors.Is(err, ErrUnreadable) {
				t.Fatal(err)
			}
			return
		}
		checkSections(t, r)
		checkSentences(t, r)
		checkNotes(t, r)
		checkSections(t, r.Reading())
		checkSentences(t, r.Reading())
		again, err := Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(r, again, cmp.AllowUnexported(Report{})); diff != "" {
			t.Errorf("the second time: %s", diff)
		}
	})
}

func checkNotes(t *testing.T, r *Report) {
	t.Helper()
	for _, n := range r.Notes {
		if !inside(r, n.Span) || !n.Contains(n.Term) {
			t.Errorf("note %v of %v", n.Span, n.Term)
		}
		for _, s := range n.Sentences {
			if !n.Contains(s.Span) || !inside(r, s.Span) {
				t.Errorf("sentence %v outside its note %v", s.Span, n.Span)
			}
		}
	}
}

// inside says that a span is not empty and lies in the text.
func inside(r *Report, s Span) bool { return s.Start >= 0 && s.Start < s.End && s.End <= len(r.Text) }

func checkSections(t *testing.T, r *Report) {
	t.Helper()
	whole := Span{0, len(r.Text)}
	if !whole.Contains(r.Front.Span) || r.Front.Salutation.Len() > 0 && !r.Front.Contains(r.Front.Salutation) {
		t.Errorf("front %v, salutation %v", r.Front.Span, r.Front.Salutation)
	}
	at := r.Front.End
	for i, s := range r.Sections {
		if !inside(r, s.Span) || s.Start < at || !s.Contains(s.Heading) || r.Reading() == r && r.Slice(s.Heading) != s.Title {
			t.Errorf("section %d: %+v behind %d", i, s, at)
		}
		if s.Level == 2 && (s.Parent < 0 || s.Parent >= i || !r.Sections[s.Parent].Contains(s.Span)) || s.Level == 1 && s.Parent != -1 {
			t.Errorf("section %d: %+v has parent %d", i, s, s.Parent)
		}
		at = s.Heading.End
	}
	at = 0
	for _, s := range r.Furniture {
		if !inside(r, s) || s.Start < at || s.Overlaps(r.Front.Span) {
			t.Errorf("furniture %v behind %d", s, at)
		}
		at = s.End
	}
}

func checkSentences(t *testing.T, r *Report) {
	t.Helper()
	at, section := r.Front.End, -1
	for i, s := range r.Sentences {
		if !inside(r, s.Span) || s.Start < at || s.Section < section && s.Section != r.Sections[section].Parent || s.Section >= len(r.Sections) {
			t.Fatalf("sentence %d: %+v behind %d", i, s, at)
		}
		if s.Section >= 0 && !(Span{r.Sections[s.Section].Heading.End, r.Sections[s.Section].End}).Contains(s.Span) {
			t.Errorf("sentence %d %v is not in its section %+v", i, s.Span, r.Sections[s.Section])
		}
		for _, f := range r.Furniture {
			if f.Overlaps(s.Span) && (r.Reading() == r || !s.Contains(f)) {
				t.Errorf("sentence %d %v overlaps furniture %v", i, s.Span, f)
			}
		}
		if len(s.Clauses) == 0 {
			t.Errorf("sentence %d %v has no clause", i, s.Span)
		}
		inner := s.Start
		for _, c := range s.Clauses {
			if !inside(r, c.Span) || c.Start < inner || !s.Contains(c.Span) {
				t.Errorf("sentence %d %v: clause %v behind %d", i, s.Span, c.Span, inner)
			}
			inner = c.End
		}
		at, section = s.End, s.Section
	}
}
