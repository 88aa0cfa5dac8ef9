// Package export writes a graph in the forms of other programs.
package export

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/neo4j/layout"
)

// Arguments is the file among those of Neo4jAdmin that names the others to
// neo4j-admin.
const Arguments = "import.args"

// delimiter stands between the values of a list; no text holds it.
const delimiter = "\x1f"

// Neo4jAdmin writes the graph to a new folder, as CSV files for the first load
// of an empty and stopped Neo4j, which makes of them the database that package
// neo4j would have written:
//
//	cd DIR && neo4j-admin database import full neo4j @import.args
//
// The graph is valid. The folder appears when it is whole; ErrInvalid where
// something has its name already or a name in the graph cannot be written.
func Neo4jAdmin(dir string, g *graph.Graph) (err error) {
	if entries, err := os.ReadDir(dir); err == nil && len(entries) > 0 || err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%w folder: %s is there already; give the name of a new one", graph.ErrInvalid, dir)
	}
	parent := filepath.Dir(filepath.Clean(dir))
	if err := os.MkdirAll(parent, 0o755); err != nil {
		return err
	}
	fresh, err := os.MkdirTemp(parent, "."+filepath.Base(dir)+".new-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(fresh) // nothing where it was renamed
	w := writer{dir: fresh, files: make(map[string]*table)}
	if err := errors.Join(w.write(g), w.close()); err != nil {
		return err
	}
	if err := os.Chmod(fresh, 0o755); err != nil {
		return err
	}
	return os.Rename(fresh, dir)
}

// writer has the files of one export.
type writer struct {
	dir   string
	files map[string]*table // by name
}

func (w *writer) write(g *graph.Graph) error {
	store := map[string]any{"name": "policygraph", "format": int64(layout.Format)}
	if err := w.node("Store", "name", []string{"Store"}, store, columnsOf(store)); err != nil {
		return err
	}
	claims, err := w.manifests(g)
	if err != nil {
		return err
	}
	columns := make(map[string]map[string]string) // by table
	for _, node := range g.Nodes() {
		made := layout.Of(node, "")
		claims[node.NodeID()].Put(made.Properties)
		name := tableOf(made)
		if columns[name] == nil {
			columns[name] = make(map[string]string)
		}
		maps.Copy(columns[name], columnsOf(made.Properties))
	}
	for _, kind := range graph.Kinds() {
		for nodes := range slices.Chunk(g.OfKind(kind), 1000) {
			if err := w.records(nodes, claims, columns); err != nil {
				return err
			}
		}
	}
	return w.arguments()
}

// manifests writes what each document asserts, and returns the claims of the
// nodes that several do.
func (w *writer) manifests(g *graph.Graph) (map[graph.ID]layout.Claims, error) {
	parts := g.Split()
	documents := make(map[graph.ID]int)
	for _, part := range parts {
		for _, node := range part.Nodes() {
			documents[node.NodeID()]++
		}
	}
	claims := make(map[graph.ID]layout.Claims)
	for _, part := range parts {
		records, err := layout.Bare(part)
		if err != nil {
			return nil, err
		}
		var nodes []string
		var hashes []int64
		for i, node := range part.Nodes() {
			id := node.NodeID()
			nodes, hashes = append(nodes, string(id)), append(hashes, layout.Hash(records[i]))
			if documents[id] < 2 {
				continue
			}
			if claims[id] == nil {
				claims[id] = make(layout.Claims, 1)
			}
			claims[id][records[i]]++
		}
		manifest := map[string]any{"document": string(part.Documents[0].ID), "nodes": nodes, "claims": hashes}
		if err := w.node("Manifest", "document", []string{"Manifest"}, manifest, columnsOf(manifest)); err != nil {
			return nil, err
		}
	}
	return claims, nil
}

// records writes nodes of the graph and their relationships.
func (w *writer) records(nodes []graph.Node, claims map[graph.ID]layout.Claims, columns map[string]map[string]string) error {
	g := layout.GraphOf(nodes)
	records, err := layout.Records(g)
	if err != nil {
		return err
	}
	for i, node := range g.Nodes() {
		made := layout.Of(node, records[i])
		claims[node.NodeID()].Put(made.Properties)
		if err := w.node(tableOf(made), "id", made.Labels, made.Properties, columns[tableOf(made)]); err != nil {
			return err
		}
		for _, edge := range layout.Edges(node) {
			if err := w.edge(edge); err != nil {
				return err
			}
		}
	}
	return nil
}

// tableOf names the table of a node: a column has one type, and some numbers
// are whole.
func tableOf(node layout.Node) string {
	name := node.Labels[1]
	for _, property := range slices.Sorted(maps.Keys(node.Properties)) {
		if _, fraction := node.Properties[property].(float64); fraction {
			name += "-" + property
		}
	}
	return name
}

// columnsOf are the types of the properties, in the words of neo4j-admin.
func columnsOf(properties map[string]any) map[string]string {
	columns := make(map[string]string, len(properties))
	for name, value := range properties {
		switch value.(type) {
		case int64:
			columns[name] = "long"
		case float64:
			columns[name] = "double"
		case []string:
			columns[name] = "string[]"
		case []int64:
			columns[name] = "long[]"
		default:
			columns[name] = "string"
		}
	}
	return columns
}

func (w *writer) node(name, id string, labels []string, properties map[string]any, columns map[string]string) error {
	t, err := w.table("nodes-"+name+".csv", func(t *table) {
		t.columns = slices.Sorted(maps.Keys(columns))
		t.cells = append(t.cells, ":LABEL")
		for _, column := range t.columns {
			kind := columns[column]
			if column == id {
				kind = "ID(" + labels[0] + ")"
			}
			t.cells = append(t.cells, column+":"+kind)
		}
	})
	if err != nil {
		return err
	}
	t.add(labels)
	for _, column := range t.columns {
		t.add(properties[column])
	}
	return t.endRow()
}

// edge writes a relationship. Those of one type have the same properties, but
// for the ordinal.
func (w *writer) edge(edge layout.Edge) error {
	properties := edge.Properties()
	t, err := w.table("relationships-"+string(edge.Type)+".csv", func(t *table) {
		columns := columnsOf(properties)
		if edge.Relation != "" {
			columns["ordinal"] = "long"
		}
		t.columns = slices.Sorted(maps.Keys(columns))
		t.cells = append(t.cells, ":START_ID(Record)", ":END_ID(Record)", ":TYPE")
		for _, column := range t.columns {
			t.cells = append(t.cells, column+":"+columns[column])
		}
	})
	if err != nil {
		return err
	}
	t.add(string(edge.From))
	t.add(string(edge.To))
	t.add(string(edge.Type))
	for _, column := range t.columns {
		t.add(properties[column])
	}
	return t.endRow()
}

// arguments writes the file for neo4j-admin.
func (w *writer) arguments() error {
	lines := []string{"--id-type=string", "--multiline-fields=true", "--array-delimiter=U+001F"}
	for _, name := range slices.Sorted(maps.Keys(w.files)) {
		kind, _, _ := strings.Cut(name, "-")
		lines = append(lines, "--"+kind+"="+name)
	}
	return os.WriteFile(filepath.Join(w.dir, Arguments), []byte(strings.Join(lines, "\n")+"\n"), 0o644)
}

func (w *writer) close() error {
	var errs []error
	for _, t := range w.files {
		errs = append(errs, t.Flush(), t.file.Sync(), t.file.Close())
	}
	return errors.Join(errs...)
}

// table is the file of the nodes or relationships with the same columns.
type table struct {
	*bufio.Writer
	file    *os.File
	columns []string
	cells   []string // of the row that is being written
	err     error
}

// table is the one of the name, with a header if it is new.
func (w *writer) table(name string, head func(*table)) (*table, error) {
	if t := w.files[name]; t != nil {
		return t, nil
	}
	file, err := os.Create(filepath.Join(w.dir, name))
	if err != nil {
		return nil, err
	}
	t := &table{Writer: bufio.NewWriterSize(file, 1<<16), file: file}
	w.files[name] = t
	head(t)
	return t, t.endRow()
}

// add writes a value: an empty cell is none, two quotes are the empty text.
func (t *table) add(value any) {
	switch value := value.(type) {
	case string:
		t.cells = append(t.cells, quoted(value))
	case int64:
		t.cells = append(t.cells, strconv.FormatInt(value, 10))
	case float64:
		t.cells = append(t.cells, strconv.FormatFloat(value, 'g', -1, 64))
	case []string:
		for _, text := range value {
			if strings.Contains(text, delimiter) || text == "" {
				t.err = fmt.Errorf("%q in a list of names cannot be written for neo4j-admin: %w", text, graph.ErrInvalid)
			}
		}
		t.cells = append(t.cells, quoted(strings.Join(value, delimiter)))
	case []int64:
		texts := make([]string, len(value))
		for i, number := range value {
			texts[i] = strconv.FormatInt(number, 10)
		}
		t.cells = append(t.cells, strings.Join(texts, delimiter))
	default:
		t.cells = append(t.cells, "")
	}
}

func quoted(text string) string { return `"` + strings.ReplaceAll(text, `"`, `""`) + `"` }

func (t *table) endRow() error {
	if t.err != nil {
		return t.err
	}
	t.WriteString(strings.Join(t.cells, ","))
	t.cells = t.cells[:0]
	return t.WriteByte('\n')
}
