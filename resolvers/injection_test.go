package resolvers_test

import (
	"fmt"
	"net/http"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/resolvers"
)

// injections are texts that end a literal, a pattern or a search somewhere.
func injections() []string {
	return []string{
		`'`, `"`, "`", `\`, `\u0027`, `%27`, `$x`, `${1}`, "{{.}}", "\x00", "�", "\u202e", `*`, `(`, `~`, `[`, `^`, `!`, `a AND`, `name:`, `/.*(/`,
		`' OR 1=1 //`, `'}) DETACH DELETE n //`, `"}) RETURN n UNION MATCH (n) RETURN n //`, "`}) CALL dbms.components() YIELD name //",
		`' LOAD CSV FROM 'file:///etc/passwd' AS l //`, `../../../../etc/passwd`, `<script>alert(1)</script>`, `'; DROP TABLE x; --`,
		`platform:990100:' OR true //`, `place:990100:云溪市\`, `%s%d%n`, `NaN`, `1e999999999`, `-0`, `0x10`, `２０２４`, `2024-S9`, `9999/0000`, strings.Repeat("(", 900),
	}
}

// argument is one of the schema, with the fields that lead to it.
type argument struct {
	path  []*ast.FieldDefinition // from Query down; the last one has the argument
	types []string               // on which each is selected; "" where its parent is no interface
	name  string
	input string // its field, where the argument is an input object
}

// arguments are those of the schema that hold a text, each once.
func arguments(schema *ast.Schema) []argument {
	var found []argument
	type place struct {
		definition *ast.Definition
		path       []*ast.FieldDefinition
		types      []string
	}
	queue := []place{{definition: schema.Query}}
	seen := map[string]bool{schema.Query.Name: true}
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		for _, field := range at.definition.Fields {
			if strings.HasPrefix(field.Name, "__") {
				continue
			}
			path := append(at.path[:len(at.path):len(at.path)], field)
			types := append(at.types[:len(at.types):len(at.types)], "")
			found = append(found, textsOf(schema, path, types)...)
			below := schema.Types[field.Type.Name()]
			for _, possible := range append([]*ast.Definition{below}, schema.GetPossibleTypes(below)...) {
				if seen[possible.Name] || len(possible.Fields) == 0 {
					continue
				}
				seen[possible.Name] = true
				on := append(types[:len(types)-1:len(types)-1], "")
				if possible != below {
					on[len(on)-1] = possible.Name
				}
				queue = append(queue, place{possible, path, on})
			}
		}
	}
	return found
}

// textsOf are the arguments of the last field of the path that take a text.
func textsOf(schema *ast.Schema, path []*ast.FieldDefinition, types []string) []argument {
	var found []argument
	for _, a := range path[len(path)-1].Arguments {
		of := schema.Types[a.Type.Name()]
		switch of.Kind {
		case ast.Scalar:
			if of.Name != "Int" && of.Name != "Boolean" && of.Name != "Float" {
				found = append(found, argument{path, types, a.Name, ""})
			}
		case ast.InputObject:
			for _, field := range of.Fields {
				if kind := schema.Types[field.Type.Name()]; kind.Kind == ast.Scalar && kind.Name != "Int" && kind.Name != "Boolean" {
					found = append(found, argument{path, types, a.Name, field.Name})
				}
			}
		}
	}
	return found
}

// query asks with a variable in the place of the argument.
func (a argument) query(schema *ast.Schema) string {
	last := a.path[len(a.path)-1]
	definition := last.Arguments.ForName(a.name)
	variable, value := definition.Type, "$x"
	if a.input != "" {
		variable, value = schema.Types[definition.Type.Name()].Fields.ForName(a.input).Type, "{"+a.input+": $x}"
	}
	required := *variable
	required.NonNull = true
	selection := " __typename"
	if kind := schema.Types[last.Type.Name()].Kind; kind == ast.Scalar || kind == ast.Enum {
		selection = ""
	}
	for i := len(a.path) - 1; i >= 0; i-- {
		field := a.path[i]
		var given []string
		for _, other := range field.Arguments {
			switch {
			case i == len(a.path)-1 && other.Name == a.name:
				given = append(given, a.name+": "+value)
			case other.Type.NonNull && other.DefaultValue == nil || other.Name == "id" || other.Name == "text" && i < len(a.path)-1:
				given = append(given, other.Name+": "+sample(schema, other.Type))
			}
		}
		text := " " + field.Name
		if len(given) > 0 {
			text += "(" + strings.Join(given, ", ") + ")"
		}
		if selection != "" {
			text += " {" + selection + " }"
		}
		if i > 0 && a.types[i-1] != "" {
			text = " ... on " + a.types[i-1] + " {" + text + " }"
		}
		selection = text
	}
	return "query($x: " + required.String() + ") {" + selection + " }"
}

// sample is a value that the fixture has something for.
func sample(schema *ast.Schema, of *ast.Type) string {
	if of.Elem != nil {
		return "[" + sample(schema, of.Elem) + "]"
	}
	switch definition := schema.Types[of.Name()]; definition.Kind {
	case ast.Enum:
		return definition.EnumValues[0].Name
	case ast.InputObject:
		return "{}"
	}
	if of.Name() == "Int" || of.Name() == "Decimal" {
		return "1"
	}
	return `"platform:990100:一湾三谷"`
}

// leaking is what only the inside of the server says.
var leaking = regexp.MustCompile(`(?i)neo4j|cypher|lucene|bolt:|goroutine|panic|runtime error|\.go:|/root/|/work/|regexp|strconv|syntax error`)

// TestInjections puts texts that break out of literals into every argument of the
// schema that takes one: each is answered as a text, and tells nothing of the
// inside.
func TestInjections(t *testing.T) {
	t.Parallel()
	testInjections(t, resolvers.NewHandler(memory.New(fixture(t)), resolvers.Options{}), false)
}

// testInjections tries every text in every argument or, of those that are called
// alike, in one, three texts each.
func testInjections(t *testing.T, h http.Handler, few bool) {
	text, err := os.ReadFile("../schema.graphqls")
	if err != nil {
		t.Fatal(err)
	}
	schema, err := gqlparser.LoadSchema(&ast.Source{Input: string(text)})
	if err != nil {
		t.Fatal(err)
	}
	all := arguments(schema)
	if len(all) < 60 {
		t.Errorf("only %d arguments were found", len(all))
	}
	tried := map[string]bool{}
	for i, a := range all {
		last, texts := a.path[len(a.path)-1], injections()
		if few {
			key := last.Name + " " + a.name + " " + a.input
			if tried[key] {
				continue
			}
			tried[key] = true
			texts = append(texts, texts...)[i%len(texts):][:3]
		}
		query := a.query(schema)
		t.Run(fmt.Sprintf("%s %s.%s", last.Name, a.name, a.input), func(t *testing.T) {
			definition := last.Arguments.ForName(a.name).Type
			if a.input != "" {
				definition = schema.Types[definition.Name()].Fields.ForName(a.input).Type
			}
			valid := false
			for _, injected := range texts {
				var value any = injected
				if definition.Elem != nil {
					value = []string{injected}
				}
				status, answer := ask(t, h, query, map[string]any{"x": value})
				got, messages := codes(t, answer)
				valid = valid || !slices.Contains(got, "GRAPHQL_VALIDATION_FAILED")
				if status >= 500 {
					t.Errorf("%q: status %d: %s", injected, status, answer)
				}
				for i, code := range got {
					if code != "BAD_USER_INPUT" && code != "NOT_FOUND" && code != "GRAPHQL_VALIDATION_FAILED" || leaking.MatchString(strings.ReplaceAll(messages[i], injected, "")) {
						t.Errorf("%s\n%q: %s: %s", query, injected, code, messages[i])
					}
				}
			}
			if !valid && !few {
				t.Errorf("no text comes as far as the argument: %s", query)
			}
		})
	}
}
