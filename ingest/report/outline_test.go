package report

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden outlines anew")

// TestOutline holds the outline of whole texts to golden files: front matter,
// furniture, notes, sections, and sentences with their clauses.
func TestOutline(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d texts, %v", len(files), err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		r, err := Parse(data)
		if err != nil {
			t.Fatalf("%s:%v", file, err)
		}
		golden := strings.TrimSuffix(file, ".txt") + ".outline"
		if *update {
			if err := os.WriteFile(golden, []byte(outline(r)), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), outline(r)); diff != "" {
			t.Errorf("%s: -want +got\n%s", file, diff)
		}
	}
}

func outline(r *Report) string {
	var b strings.Builder
	for _, field := range [][2]string{
		{"title", r.Front.Title}, {"date", r.Front.Date}, {"published", r.Front.Published}, {"issuer", r.Front.Issuer},
		{"office", r.Front.Office}, {"speaker", r.Front.Speaker}, {"salutation", r.Slice(r.Front.Salutation)},
	} {
		if field[1] != "" {
			fmt.Fprintf(&b, "%s: %s\n", field[0], field[1])
		}
	}
	section := -1
	for _, s := range r.Sentences {
		for ; section < s.Section; section++ {
			next := r.Sections[section+1]
			fmt.Fprintf(&b, "%s%s %s\n", strings.Repeat("#", next.Level), next.Number, next.Title)
		}
		b.WriteString(sentenceLine(r, s))
	}
	for _, n := range r.Notes {
		fmt.Fprintf(&b, "note: %s\n", r.Slice(n.Term))
		for _, s := range n.Sentences {
			b.WriteString(sentenceLine(r, s))
		}
	}
	for _, f := range r.Furniture {
		fmt.Fprintf(&b, "furniture: %s\n", strings.ReplaceAll(r.Slice(f), "\n", "⏎"))
	}
	return b.String()
}

// sentenceLine is the sentence with what is known of it and | between clauses.
func sentenceLine(r *Report, s Sentence) string {
	var line strings.Builder
	if s.Opening {
		line.WriteString("¶")
	}
	if s.Theme {
		line.WriteString("theme ")
	}
	if s.List > 0 {
		fmt.Fprintf(&line, "item %d ", s.List)
	}
	for i, clause := range s.Clauses {
		if i > 0 {
			line.WriteString(" | ")
		}
		line.WriteString(r.Slice(clause.Span))
		if clause.Close != 0 {
			line.WriteRune(clause.Close)
		}
	}
	return strings.ReplaceAll(line.String(), "\n", "⏎") + "\n"
}
