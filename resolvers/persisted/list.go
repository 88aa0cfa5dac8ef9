package persisted

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/formatter"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
)

// Hash is that of an operation's text, as clients name it.
func Hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// List is the operations that a server allows.
type List struct {
	byHash map[string]string
	normal map[string]bool // texts without what does not matter in them
}

// Len is how many operations there are.
func (l *List) Len() int { return len(l.normal) }

// Get returns the text of the operation that the list has under the hash.
func (l *List) Get(hash string) (text string, found bool) {
	text, found = l.byHash[hash]
	return text, found
}

// Holds tells whether the text is one of the list, however it is laid out. One of
// more tokens than that is none.
func (l *List) Holds(text string, tokens int) bool {
	if _, known := l.byHash[Hash(text)]; known {
		return true
	}
	document, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: text}, tokens)
	return err == nil && l.normal[normal(document)]
}

// Read reads the operations in a file, or in the files below a directory: GraphQL
// documents (.graphql, .gql) and manifests (.json), which are an object of texts
// by their hashes, or have the form of Apollo's or genqlient's. Each must fit the schema.
func Read(path string, schema *ast.Schema) (*List, error) {
	l := &List{byHash: map[string]string{}, normal: map[string]bool{}}
	err := filepath.WalkDir(path, func(name string, file fs.DirEntry, err error) error {
		if err != nil || file.IsDir() {
			return err
		}
		switch filepath.Ext(name) {
		case ".graphql", ".gql":
			return l.readDocument(name, schema)
		case ".json":
			return l.readManifest(name, schema)
		}
		if name == path {
			return fmt.Errorf("%s: give a file of operations (.graphql or .json), or a directory of such", name)
		}
		return nil
	})
	if err == nil && l.Len() == 0 {
		err = fmt.Errorf("%s: no operation in it; give the .graphql documents or the manifest of your clients", path)
	}
	return l, err
}

// readDocument adds each operation of a document, with the fragments that it
// spreads.
func (l *List) readDocument(name string, schema *ast.Schema) error {
	text, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	document, err := load(name, string(text), schema)
	if err != nil {
		return err
	}
	for _, operation := range document.Operations {
		alone := &ast.QueryDocument{Operations: ast.OperationList{operation}}
		alone.Fragments = spread(operation.SelectionSet, document.Fragments, nil)
		l.add(Hash(printed(alone)), printed(alone), alone)
	}
	if len(document.Operations) > 0 {
		l.add(Hash(string(text)), string(text), document)
	}
	return nil
}

func (l *List) readManifest(name string, schema *ast.Schema) error {
	text, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	texts, err := manifest(text)
	if err != nil {
		return fmt.Errorf("%s: no manifest: want an object of texts by their hashes, or Apollo's or genqlient's form: %w", name, err)
	}
	for hash, text := range texts {
		document, err := load(name+" "+hash, text, schema)
		if err != nil {
			return err
		}
		l.add(hash, text, document)
	}
	return nil
}

// manifest is the texts of a manifest, by the hashes that it gives them.
func manifest(text []byte) (map[string]string, error) {
	var listed struct {
		Operations []struct{ ID, Body, Query string }
	}
	texts := map[string]string{}
	if json.Unmarshal(text, &listed) != nil || listed.Operations == nil {
		err := json.Unmarshal(text, &texts)
		return texts, err
	}
	for _, operation := range listed.Operations {
		text := cmp.Or(operation.Body, operation.Query)
		texts[cmp.Or(operation.ID, Hash(text))] = text
	}
	return texts, nil
}

func (l *List) add(hash, text string, document *ast.QueryDocument) {
	l.byHash[Hash(text)] = text
	l.byHash[hash] = text
	l.normal[normal(document)] = true
}

// load parses a document and holds it to the schema.
func load(name, text string, schema *ast.Schema) (*ast.QueryDocument, error) {
	document, err := parser.ParseQuery(&ast.Source{Name: name, Input: text})
	if err == nil {
		if errs := validator.ValidateWithRules(schema, document, nil); len(errs) > 0 {
			err = errs[0]
		}
	}
	if err == nil {
		return document, nil
	}
	place := name
	if located, ok := err.(*gqlerror.Error); ok && len(located.Locations) > 0 {
		place = fmt.Sprintf("%s:%d:%d", name, located.Locations[0].Line, located.Locations[0].Column)
		return nil, fmt.Errorf("%s: %s", place, located.Message)
	}
	return nil, fmt.Errorf("%s: %w", place, err)
}

// spread lists the fragments that a selection spreads, in the document's order
// of need.
func spread(set ast.SelectionSet, all, found ast.FragmentDefinitionList) ast.FragmentDefinitionList {
	for _, selection := range set {
		switch selection := selection.(type) {
		case *ast.Field:
			found = spread(selection.SelectionSet, all, found)
		case *ast.InlineFragment:
			found = spread(selection.SelectionSet, all, found)
		case *ast.FragmentSpread:
			if definition := all.ForName(selection.Name); definition != nil && found.ForName(selection.Name) == nil {
				found = spread(definition.SelectionSet, all, append(found, definition))
			}
		}
	}
	return found
}

func printed(document *ast.QueryDocument) string {
	var text bytes.Buffer
	formatter.NewFormatter(&text, formatter.WithIndent("  ")).FormatQueryDocument(document)
	return text.String()
}

// normal is the text without comments and layout, definitions by name.
func normal(document *ast.QueryDocument) string {
	sorted := *document
	sorted.Operations, sorted.Fragments = slices.Clone(document.Operations), slices.Clone(document.Fragments)
	slices.SortFunc(sorted.Operations, func(a, b *ast.OperationDefinition) int { return strings.Compare(a.Name, b.Name) })
	slices.SortFunc(sorted.Fragments, func(a, b *ast.FragmentDefinition) int { return strings.Compare(a.Name, b.Name) })
	var text bytes.Buffer
	formatter.NewFormatter(&text, formatter.WithCompacted()).FormatQueryDocument(&sorted)
	return text.String()
}
