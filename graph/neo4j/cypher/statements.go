// Package cypher is all that package neo4j ever says to Neo4j: its statements,
// and which of them answers a query. The same question is always the same text,
// so that Neo4j plans it once, and what a caller says is always a parameter of it.
package cypher

import (
	"cmp"
	"embed"
	"io/fs"
	"path"
	"strings"
	"sync"
	"text/template"

	"github.com/policygraph/policygraph/graph/neo4j/layout"
	"github.com/policygraph/policygraph/vocabulary"
)

//go:embed *.cypher */*.cypher
var files embed.FS

// Statements are ready to be run. They are safe for concurrent use.
type Statements struct {
	texts  *template.Template
	Named  map[string]string // by the name of the file
	Schema []string          // makes constraints and indexes, in this order
	find   sync.Map          // findKey to string, as they are asked for
	ahead  aheads
	// filters keeps the filters of those that ask for nothing related.
	filters sync.Map // kind and names of conditions to string
	names   sync.Map // text to name
}

// Name is that of a statement, by its text: its file, and for one that finds nodes
// their kind.
func (s *Statements) Name(statement string) string {
	name, _ := s.names.Load(statement)
	known, _ := name.(string)
	return known
}

// New makes the statements.
func New() (*Statements, error) {
	texts, err := template.New("").Funcs(template.FuncMap{"relations": relationTypes}).
		ParseFS(files, "*.cypher", "*/*.cypher")
	if err != nil {
		return nil, err
	}
	all := &Statements{texts: texts, Named: make(map[string]string), ahead: aheads{known: make(map[string]*Ahead)}}
	for _, folder := range []string{"read", "write"} {
		if err := eachFile(folder, func(name string) error { return all.add(name, folder == "read") }); err != nil {
			return nil, err
		}
	}
	return all, eachFile("schema", func(name string) error {
		text, err := files.ReadFile(name)
		all.Schema = append(all.Schema, string(text))
		return err
	})
}

// add makes the statement of a file, and where it is to be consistent puts it
// between the two readings of the version that reading.ask compares.
func (s *Statements) add(file string, consistent bool) error {
	text, err := s.render(path.Base(file), nil)
	if err == nil && consistent {
		text, err = s.render("consistent.cypher", text)
	}
	s.Named[strings.TrimSuffix(path.Base(file), ".cypher")] = text
	s.names.Store(text, strings.TrimSuffix(file, ".cypher"))
	return err
}

func (s *Statements) render(name string, data any) (string, error) {
	var text strings.Builder
	err := s.texts.ExecuteTemplate(&text, name, data)
	return text.String(), err
}

// findParts are what find.cypher and its fragments are filled in with: nothing
// that comes from a caller.
type findParts struct {
	Name, Prefix                 string // of the node, and of the parameters of its filter
	Of                           string // the node that it is joined to
	Label, Left, Right           string
	Via, Stating                 vocabulary.RelationType
	Position, Candidates, Filter string
	Ordered                      string // what stands before the position in the index of the candidates
	ByRelation, One, Whole       bool
	shape

	// Of a step of a statement of several.
	Start, Next, Column string // what it starts from, what its nodes are called below it, and its row
	Below, Columns      string // what starts from each of its nodes, and the rows
	Named, NamedColumns string // what starts from those that their fields name, and the rows
	Once                bool   // no node is reached twice from one
	Found               string // the nodes as a list, where those are asked for
}

// finding is the statement of the key.
func (s *Statements) finding(key findKey) (string, error) {
	if text, made := s.find.Load(key); made {
		return text.(string), nil
	}
	parts, err := s.findParts(key)
	text := ""
	if err == nil {
		text, err = s.render("find.cypher", parts)
	}
	if err == nil {
		s.names.Store(text, "find/"+key.start+" "+string(key.kind))
		s.find.Store(key, text)
	}
	return text, err
}

// findParts are the parts of the key's statement, but for those of a step.
func (s *Statements) findParts(key findKey) (findParts, error) {
	parts := findParts{
		Label: cmp.Or(key.label, layout.Label(key.kind)), Via: key.via, Left: "-", Right: "->", Stating: layout.Stating(key.kind),
		Position: "n._position", ByRelation: key.start == "relation", One: key.one, shape: key.shape, Filter: key.filter,
		Start: key.from, Prefix: key.prefix, Once: key.from != "" && once(key.via),
	}
	if key.inverse {
		parts.Left, parts.Right = "<-", "-"
	}
	switch {
	case parts.ByRelation:
		parts.Position = "position"
	case key.byID:
		parts.Position = "n.id"
	}
	if key.one {
		parts.Ordered = ordered(key.start)
	}
	file := key.start
	if file == ofDocument {
		file, parts.Whole = "stated", true
	}
	candidates, err := s.render(file+".cypher", parts)
	parts.Candidates = strings.TrimSuffix(candidates, "\n")
	return parts, err
}

// once tells the relationships of which two nodes have one at most.
func once(via vocabulary.RelationType) bool {
	switch via {
	case vocabulary.Of, vocabulary.ComparedWith, vocabulary.HasMilestone, vocabulary.HasSection, vocabulary.Covers, vocabulary.IssuedBy:
		return true
	}
	return false
}

// ordered is the property of which all candidates of a start from one value have
// that value: their index has them in the order of the page, as long as the page
// says so, and no more of them are read than the page holds.
func ordered(start string) string {
	switch start {
	case "about":
		return "n.about"
	case "in-place":
		return "n.place"
	case "of-type":
		return "n.type"
	case "sections":
		return "n.document"
	}
	return ""
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
