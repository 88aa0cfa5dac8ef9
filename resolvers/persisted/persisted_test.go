package persisted_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/policygraph/policygraph/resolvers/persisted"
)

// TestCache keeps what was used last within its bytes.
func TestCache(t *testing.T) {
	t.Parallel()
	c := persisted.NewCache(30)
	c.Add("a", strings.Repeat("a", 9))
	c.Add("b", strings.Repeat("b", 9))
	c.Add("c", strings.Repeat("c", 9))
	c.Get("a")
	c.Add("d", strings.Repeat("d", 9)) // b makes way
	c.Add("e", strings.Repeat("e", 30))
	for hash, want := range map[string]bool{"a": true, "b": false, "c": true, "d": true, "e": false} {
		if text, found := c.Get(hash); found != want || found && text != strings.Repeat(hash, 9) {
			t.Errorf("%s: %q, %t, want %t", hash, text, found, want)
		}
	}
}

const fragment = "fragment Named on City { name }"

func read(t *testing.T, files map[string]string, path string) (*persisted.List, error) {
	t.Helper()
	schema := gqlparser.MustLoadSchema(&ast.Source{Input: `type Query { city(name: String): City } type City { name: String code: String }`})
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return persisted.Read(filepath.Join(dir, path), schema)
}

func TestList(t *testing.T) {
	t.Parallel()
	const one, two = `query One { city(name: "云溪市") { ...Named } }`, `query Two { city { code } }`
	const third, fourth = `{city{name}}`, `{city{name code}}`
	list, err := read(t, map[string]string{
		"a.graphql": "# both\n" + one + "\n" + two + "\n" + fragment,
		"b.json":    `{"5a5a": "` + third + `"}`,
		"c.json":    `{"format": "apollo-persisted-query-manifest", "version": 1, "operations": [{"id": "x1", "name": "", "type": "query", "body": "` + fourth + `"}]}`,
		"d.json":    `{"operations": [{"operationName": "Fifth", "query": "query Fifth {city{__typename}}", "sourceLocation": "a.go"}]}`,
		"README.md": "not read",
	}, "")
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]bool{
		one + fragment:                         true,
		fragment + " " + one:                   true,
		two:                                    true,
		one + two + fragment:                   true,
		"query Two {\n  city {\n code\n} }":    true,
		third:                                  true,
		"# hello\n{ city { name, code } }":     true,
		`query Two { city { name } }`:          false,
		`query Two { city { code } } { city }`: false,
		`query One { city(name: "江州市") { ...Named } }` + fragment: false,
		"{": false,
		"":  false,
	} {
		if got := list.Holds(text, 1000); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
	if list.Holds(fragment+" "+one, 5) {
		t.Error("a text of too many tokens is read")
	}
	for hash, want := range map[string]string{"5a5a": third, "x1": fourth, persisted.Hash(third): third, "b0": ""} {
		if got, _ := list.Get(hash); got != want {
			t.Errorf("%s: %q", hash, got)
		}
	}
}

func TestListRefused(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		files map[string]string
		path  string
		says  string
	}{
		"no GraphQL":   {map[string]string{"a.graphql": "\n{ city {"}, "a.graphql", "a.graphql:2:9: "},
		"other schema": {map[string]string{"a.graphql": "{ city {\n  mayor } }"}, "", `a.graphql:2:3: Cannot query field "mayor"`},
		"no manifest":  {map[string]string{"a.json": "[]"}, "", "a.json: no manifest"},
		"in manifest":  {map[string]string{"a.json": `{"x": "{ town }"}`}, "", "a.json x:1:3: "},
		"nothing":      {nil, "", "no operation in it"},
		"other file":   {map[string]string{"a.txt": "{ city { name } }"}, "a.txt", "give a file of operations"},
		"missing":      {nil, "a.graphql", "no such file"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := read(t, test.files, test.path)
			if err == nil || !strings.Contains(err.Error(), test.says) {
				t.Errorf("got %v, want %s", err, test.says)
			}
		})
	}
}
