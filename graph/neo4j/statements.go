package neo4j

import (
	"io/fs"
	"path"
	"strings"
	"sync"
	"text/template"

	"github.com/policygraph/policygraph/graph/neo4j/layout"
	"github.com/policygraph/policygraph/vocabulary"
)

// statements are all that the store ever runs. The same question is always the
// same text, so that Neo4j plans it once, and what a caller says is always a
// parameter of it.
type statements struct {
	texts  *template.Template
	named  map[string]string // by the name of the file
	schema []string
	find   sync.Map // findKey to string, as they are asked for
}

func newStatements() (*statements, error) {
	texts, err := template.New("").Funcs(template.FuncMap{"relations": relationTypes}).
		ParseFS(files, "cypher/*.cypher", "cypher/*/*.cypher")
	if err != nil {
		return nil, err
	}
	all := &statements{texts: texts, named: make(map[string]string)}
	for _, folder := range []string{"cypher/read", "cypher/write"} {
		if err := eachFile(folder, func(name string) error { return all.add(name, folder == "cypher/read") }); err != nil {
			return nil, err
		}
	}
	return all, eachFile("cypher/schema", func(name string) error {
		text, err := files.ReadFile(name)
		all.schema = append(all.schema, string(text))
		return err
	})
}

// add makes the statement of a file, and where it is to be consistent puts it
// between the two readings of the version that reading.ask compares.
func (s *statements) add(file string, consistent bool) error {
	text, err := s.render(path.Base(file), nil)
	if err == nil && consistent {
		text, err = s.render("consistent.cypher", text)
	}
	s.named[strings.TrimSuffix(path.Base(file), ".cypher")] = text
	return err
}

func (s *statements) render(name string, data any) (string, error) {
	var text strings.Builder
	err := s.texts.ExecuteTemplate(&text, name, data)
	return text.String(), err
}

// findParts are what find.cypher and its fragments are filled in with: nothing
// that comes from a caller.
type findParts struct {
	Label, Left, Right           string
	Via, Stating                 vocabulary.RelationType
	Position, Candidates, Filter string
	ByRelation                   bool
	shape
}

// finding is the statement of the key.
func (s *statements) finding(key findKey) (string, error) {
	if text, made := s.find.Load(key); made {
		return text.(string), nil
	}
	text, err := s.makeFinding(key)
	if err == nil {
		s.find.Store(key, text)
	}
	return text, err
}

func (s *statements) makeFinding(key findKey) (string, error) {
	parts := findParts{
		Label: layout.Label(key.kind), Via: key.via, Left: "-", Right: "->", Stating: layout.Stating(key.kind),
		Position: "n._position", ByRelation: key.start == "relation", shape: key.shape,
	}
	if key.inverse {
		parts.Left, parts.Right = "<-", "-"
	}
	if parts.ByRelation {
		parts.Position = "position"
	}
	candidates, err := s.render(key.start+".cypher", parts)
	if err != nil {
		return "", err
	}
	parts.Candidates = strings.TrimSuffix(candidates, "\n")
	for name := range strings.SplitSeq(key.filter, layout.Separator) {
		if name == "" {
			continue
		}
		condition, err := s.render(name, parts)
		if err != nil {
			return "", err
		}
		parts.Filter += "\n    AND " + condition
	}
	return s.render("find.cypher", parts)
}

func eachFile(folder string, do func(name string) error) error {
	entries, err := fs.ReadDir(files, folder)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if err := do(path.Join(folder, entry.Name())); err != nil {
			return err
		}
	}
	return nil
}

// relationTypes are the relations between entities, as a pattern names them.
func relationTypes() string {
	return strings.Join(plain([]vocabulary.RelationType{
		vocabulary.HasMember, vocabulary.PartOf, vocabulary.LocatedIn, vocabulary.Extends, vocabulary.Implements,
	}), "|")
}
