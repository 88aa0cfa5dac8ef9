package resolvers_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/resolvers"
)

// TestCodesAreDocumented holds the table of docs/api.md to the codes of errors, in
// their order, and every constant that names a code to the list of them.
func TestCodesAreDocumented(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../docs/api.md")
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(string(text), "\n## Errors\n")
	section, _, _ = strings.Cut(section, "\n## ")
	var documented []string
	for _, match := range regexp.MustCompile("(?m)^\\| `([A-Z_]+)` \\|").FindAllStringSubmatch(section, -1) {
		documented = append(documented, match[1])
	}
	if diff := cmp.Diff(resolvers.Codes(), documented); diff != "" {
		t.Errorf("codes (-package +docs/api.md):\n%s", diff)
	}
	if constants := codeConstants(t); constants != len(documented) {
		t.Errorf("the package names %d codes, docs/api.md %d", constants, len(documented))
	}
}

// codeConstants counts the constants of the package whose name begins with code.
func codeConstants(t *testing.T) int {
	t.Helper()
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	count := 0
	for _, file := range files {
		if !strings.HasSuffix(file.Name(), ".go") || strings.HasSuffix(file.Name(), "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file.Name(), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(node ast.Node) bool {
			if spec, ok := node.(*ast.ValueSpec); ok && slices.ContainsFunc(spec.Names, func(name *ast.Ident) bool {
				return regexp.MustCompile(`^code[A-Z]`).MatchString(name.Name)
			}) {
				count++
			}
			return true
		})
	}
	return count
}
