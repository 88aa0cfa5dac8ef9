package resolvers_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/policygraph/policygraph/vocabulary"
)

func schema(t *testing.T) *ast.Schema {
	t.Helper()
	text, err := os.ReadFile("../schema.graphqls")
	if err != nil {
		t.Fatal(err)
	}
	s, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphqls", Input: string(text)})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestVocabulary holds the enums of the schema to the codes of the vocabulary,
// in the same order.
func TestVocabulary(t *testing.T) {
	t.Parallel()
	want, got := map[string][]string{}, map[string][]string{}
	for _, term := range slices.Concat(vocabulary.All(), vocabulary.Computed()) {
		want[term.Set] = append(want[term.Set], term.Code)
	}
	s := schema(t)
	for name, definition := range s.Types {
		if definition.Kind != ast.Enum || definition.BuiltIn {
			continue
		}
		for _, value := range definition.EnumValues {
			got[name] = append(got[name], value.Name)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("enums (-vocabulary +schema):\n%s", diff)
	}
	for _, code := range want["EntityType"] {
		if !implements(s.Types[code], "Entity") {
			t.Errorf("the schema has no type %s that implements Entity", code)
		}
	}
}

func implements(definition *ast.Definition, name string) bool {
	return definition != nil && strings.Contains(" "+strings.Join(definition.Interfaces, " ")+" ", " "+name+" ")
}

// TestDescriptions asks a description of everything in the schema.
func TestDescriptions(t *testing.T) {
	t.Parallel()
	described := func(where, description string) {
		if strings.TrimSpace(description) == "" {
			t.Errorf("%s has no description", where)
		}
	}
	for name, definition := range schema(t).Types {
		if definition.BuiltIn {
			continue
		}
		described(name, definition.Description)
		for _, value := range definition.EnumValues {
			described(name+"."+value.Name, value.Description)
		}
		for _, field := range definition.Fields {
			if strings.HasPrefix(field.Name, "__") {
				continue
			}
			described(name+"."+field.Name, field.Description)
			for _, argument := range field.Arguments {
				described(name+"."+field.Name+"."+argument.Name, argument.Description)
			}
		}
	}
}

// TestInterfaceFields holds the ten entity types, and the two metrics, to the
// very fields of their interface: GraphQL makes each repeat them.
func TestInterfaceFields(t *testing.T) {
	t.Parallel()
	s := schema(t)
	more := map[string][]string{"Target": {"strength", "ledger"}} // beyond the interface
	for _, name := range []string{"Entity", "Metric"} {
		want := signatures(s.Types[name], nil)
		for _, definition := range s.PossibleTypes[name] {
			if diff := cmp.Diff(want, signatures(definition, more[definition.Name])); diff != "" {
				t.Errorf("%s (-%s +%s):\n%s", definition.Name, name, definition.Name, diff)
			}
		}
	}
}

// signatures lists the fields with their arguments, types and descriptions.
func signatures(definition *ast.Definition, without []string) []string {
	var list []string
	for _, field := range definition.Fields {
		if slices.Contains(without, field.Name) {
			continue
		}
		signature := []string{field.Name, field.Type.String(), field.Description}
		for _, argument := range field.Arguments {
			signature = append(signature, argument.Name, argument.Type.String(), argument.Description)
		}
		list = append(list, strings.Join(signature, "|"))
	}
	return list
}
