package vocabulary_test

import (
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/policygraph/policygraph/vocabulary"
)

var update = flag.Bool("update", false, "write docs/vocabulary.md anew")

const page = "../docs/vocabulary.md"

// TestPage holds docs/vocabulary.md to the codes.
func TestPage(t *testing.T) {
	want := render()
	if *update {
		if err := os.WriteFile(page, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Errorf("%s is not what the codes say; run: go test ./vocabulary -update", page)
	}
}

func render() string {
	var b strings.Builder
	b.WriteString("# Vocabulary\n\nThe codes of the graph: the same word in Go (package `vocabulary`), in GraphQL, in Cypher and in the records.\nThis page is written by `go test ./vocabulary -update`.\n")
	set := ""
	for _, term := range slices.Concat(vocabulary.All(), vocabulary.Computed()) {
		if term.Set != set {
			set = term.Set
			fmt.Fprintf(&b, "\n## %s\n\n| code | 中文 | meaning |\n| --- | --- | --- |\n", set)
		}
		fmt.Fprintf(&b, "| `%s` | %s | %s |\n", term.Code, term.Chinese, term.Meaning)
	}
	return b.String()
}

// TestAllIsComplete compares the terms with the constants of the source.
func TestAllIsComplete(t *testing.T) {
	complete(t, "vocabulary.go", vocabulary.All())
	complete(t, "computed.go", vocabulary.Computed())
}

func complete(t *testing.T, source string, all []vocabulary.Term) {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), source, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	terms := map[string]bool{}
	for _, term := range all {
		terms[term.Set+" "+term.Code] = true
	}
	constants := 0
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		code, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
		if err != nil {
			t.Fatal(err)
		}
		constants++
		if key := spec.Type.(*ast.Ident).Name + " " + code; !terms[key] {
			t.Errorf("%s: %s is not among the terms", source, key)
		}
		return true
	})
	if constants != len(terms) {
		t.Errorf("%s: %d constants, %d terms", source, constants, len(terms))
	}
}

func TestEntityTypes(t *testing.T) {
	var want []vocabulary.EntityType
	for _, term := range vocabulary.All() {
		if term.Set == "EntityType" {
			want = append(want, vocabulary.EntityType(term.Code))
		}
	}
	if got := vocabulary.EntityTypes(); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestStatusesRankInOrder(t *testing.T) {
	if vocabulary.Planned.Rank() != 1 || vocabulary.Operating.Rank() != 9 || vocabulary.Status("none").Rank() != 0 {
		t.Errorf("planned %d, operating %d", vocabulary.Planned.Rank(), vocabulary.Operating.Rank())
	}
}

func TestLabel(t *testing.T) {
	for want, got := range map[string]string{
		"欠进度": vocabulary.Label("State", string(vocabulary.Behind)),
		"平台":  vocabulary.Label("EntityType", string(vocabulary.Platform)),
		"":    vocabulary.Label("State", "kept"),
	} {
		if got != want {
			t.Errorf("label %q, want %q", got, want)
		}
	}
}
