package graph_test

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/graphtest"
)

func written(t *testing.T, g *graph.Graph) string {
	t.Helper()
	var lines bytes.Buffer
	if err := graph.Write(&lines, g); err != nil {
		t.Fatal(err)
	}
	return lines.String()
}

func TestWrite(t *testing.T) {
	text := written(t, graphtest.Fixture())
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	if lines[0] != `{"format":"policygraph","version":1}` || !slices.IsSorted(lines) || len(lines) != 1+len(graphtest.Fixture().Nodes()) {
		t.Errorf("not a header and sorted records:\n%s", text)
	}
	want := `{"node":"metric","id":"metric:gdp-growth","kind":"actual","indicator":"indicator:地区生产总值","about":"place:990100:江州市",` +
		`"measure":"growth","value":6.50,"unit":"%","baseValue":6.50,"baseUnit":"%","comparator":"eq","period":"2024","sources":[{` +
		`"document":"document:990100:2024:annual","section":"section:document:990100:2024:annual:1.1","start":120,"end":125,"rule":"fixture"}]}`
	if !slices.Contains(lines, want) {
		t.Errorf("no line %s in\n%s", want, text)
	}
}

func TestReadWrite(t *testing.T) {
	text := written(t, graphtest.Fixture())
	back, err := graph.Read(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	same(t, "graph", graphtest.Fixture(), back)
	same(t, "text", text, written(t, back))

	bare, err := graph.Read(strings.NewReader(written(t, graphtest.Fixture().WithoutText())))
	if err != nil {
		t.Fatal(err)
	}
	same(t, "without text", "", bare.Documents[0].Text)
	bare.Documents[0].Text = graphtest.Fixture().Documents[0].Text
	same(t, "the rest", graphtest.Fixture(), bare)
}

// TestReadLong reads a line longer than any buffer, without a last line end.
func TestReadLong(t *testing.T) {
	long := &graph.Graph{Documents: []*graph.Document{{ID: "d", Text: strings.Repeat("长", 100_000) + "<&>\u2028\"\n"}, {ID: "e"}}}
	back, err := graph.Read(strings.NewReader(strings.TrimSuffix(written(t, long), "\n")))
	if err != nil {
		t.Fatal(err)
	}
	same(t, "graph", long, back)
}

func TestReadErrors(t *testing.T) {
	header := `{"format":"policygraph","version":1}` + "\n"
	for name, test := range map[string]struct {
		text string
		want error
		says string
	}{
		"nothing":         {"", graph.ErrInvalid, "line 1, column 1"},
		"another format":  {`{"format":"else","version":1}`, graph.ErrInvalid, "line 1, column 1"},
		"binary":          {"\x00\xff\xfe\n\n", graph.ErrInvalid, "line 1, column 1"},
		"newer":           {`{"format":"policygraph","version":7}`, graph.ErrNewerFormat, "format version 7"},
		"no kind":         {header + `{"id":"a"}`, graph.ErrInvalid, "line 2, column 1"},
		"unknown kind":    {header + `{"node":"city","id":"a"}`, graph.ErrInvalid, "line 2, column 10"},
		"only a kind":     {header + `{"node":"entity",`, graph.ErrInvalid, "line 2, column 18"},
		"empty line":      {header + "\n" + `{"node":"entity","id":"a"}`, graph.ErrInvalid, "line 2, column 1"},
		"columns":         {header + `{"node":"entity","id":"云谷","name":云}`, graph.ErrInvalid, "line 2, column 35"},
		"cut":             {header + `{"node":"entity","id":"云`, graph.ErrInvalid, "line 2, column "},
		"more behind":     {header + `{"node":"entity","id":"a"}{}`, graph.ErrInvalid, "line 2, column 27"},
		"number for text": {header + `{"node":"entity","id":7}`, graph.ErrInvalid, "/id"},
		"unknown field":   {header + `{"node":"entity","id":"a","colour":"red"}`, graph.ErrInvalid, "/colour"},
		"exponent":        {header + `{"node":"metric","id":"a","value":1e9}`, graph.ErrInvalid, "/value"},
		"text for number": {header + `{"node":"metric","id":"a","value":"1"}`, graph.ErrInvalid, "/value"},
		"wrong encoding":  {header + "{\"node\":\"entity\",\"id\":\"\xd4\xc6\"}", graph.ErrInvalid, "line 2, column 24"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := graph.Read(strings.NewReader(test.text))
			if !errors.Is(err, test.want) || !strings.Contains(err.Error(), test.says) || strings.Contains(err.Error(), "\n") {
				t.Errorf("%v\nwant %v with %q", err, test.want, test.says)
			}
		})
	}
}

// FuzzRead reads anything, and reads what it wrote of it as the same graph.
func FuzzRead(f *testing.F) {
	var lines bytes.Buffer
	if err := graph.Write(&lines, graphtest.Fixture()); err != nil {
		f.Fatal(err)
	}
	f.Add(lines.String())
	f.Add(`{"format":"policygraph","version":1}` + "\n" + `{"node":"metric","id":"a","value":-0.0,"sources":[{},{}]}`)
	f.Fuzz(func(t *testing.T, text string) {
		g, err := graph.Read(strings.NewReader(text))
		if err != nil {
			return
		}
		_ = g.Validate()
		_ = g.Split()
		again, err := graph.Read(strings.NewReader(written(t, g)))
		if err != nil {
			t.Fatal(err)
		}
		same(t, "read again", g, again)
	})
}

func TestHasForm(t *testing.T) {
	for text, want := range map[string]bool{
		written(t, &graph.Graph{}):              true,
		`{"format":"policygraph","version":99}`: true,
		`{"format":"other"}`:                    false,
		"政府工作报告":                                false,
		"":                                      false,
	} {
		r := bufio.NewReader(strings.NewReader(text))
		if got := graph.HasForm(r); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
		if rest, err := io.ReadAll(r); err != nil || string(rest) != text {
			t.Errorf("%q is left of %q: %v", rest, text, err)
		}
	}
}
