package graph

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// Read reads the JSON Lines form and sorts the graph. It does not look whether
// references resolve: that is Validate. A line that breaks the form is
// ErrInvalid with line and column, a form of a later policygraph ErrNewerFormat.
func Read(r io.Reader) (*Graph, error) { return NewReader().Read(r) }

// HasForm tells by its beginning, of which it takes nothing, whether what is to be
// read is in the JSON Lines form, in whatever version of it.
func HasForm(r *bufio.Reader) bool {
	const start = `{"format":"` + formatName + `"`
	beginning, _ := r.Peek(len(start)) // shorter where it cannot be read: not the form
	return string(beginning) == start
}

// Reader reads several graphs, as Read does, and holds the texts that repeat
// in them but once. It is not safe for concurrent use.
type Reader struct{ texts map[string]string }

// NewReader makes a reader that has read nothing.
func NewReader() *Reader { return &Reader{make(map[string]string)} }

// Read reads one graph.
func (t *Reader) Read(r io.Reader) (*Graph, error) {
	reader := lineReader{lines: bufio.NewReaderSize(r, 1<<16), shared: t}
	if err := reader.readHeader(); err != nil {
		return nil, err
	}
	for {
		line, err := reader.next()
		if err == io.EOF {
			g := reader.graph // a copy, not to hold the reader's buffers
			g.Sort()
			return &g, nil
		}
		if err == nil {
			err = reader.record(line)
		}
		if err != nil {
			return nil, err
		}
	}
}

// Node reads one record of the form, a line without its end.
func (t *Reader) Node(record string) (Node, error) {
	if node, is := quick(record); is {
		return node, nil
	}
	reader := lineReader{number: 1, shared: t}
	if err := reader.record([]byte(record)); err != nil {
		return nil, err
	}
	return reader.graph.Nodes()[0], nil
}

// lineReader builds a graph line by line.
type lineReader struct {
	lines  *bufio.Reader
	number int    // of the current line, from 1
	long   []byte // the current line, where it is longer than the buffer
	graph  Graph
	shared *Reader
}

// next is the next line without its end, valid until the call after; io.EOF
// behind the last.
func (r *lineReader) next() ([]byte, error) {
	r.number++
	r.long = r.long[:0]
	for {
		part, err := r.lines.ReadSlice('\n')
		if len(r.long) > 0 || err == bufio.ErrBufferFull {
			r.long = append(r.long, part...)
			part = r.long
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case err == io.EOF && len(part) > 0, err == nil:
			return bytes.TrimSuffix(part, []byte("\n")), nil
		}
		return nil, err
	}
}

func (r *lineReader) readHeader() error {
	line, err := r.next()
	if err != nil && err != io.EOF {
		return err
	}
	var first header
	if err := json.Unmarshal(line, &first); err != nil || first.Format != formatName || first.Version < 1 {
		return r.errorAt(line, 0, fmt.Sprintf(`the first line is not the header {"format":"%s","version":%d}`, formatName, formatVersion))
	}
	if first.Version > formatVersion {
		return fmt.Errorf("format version %d, this policygraph reads up to %d; take a newer policygraph: %w",
			first.Version, formatVersion, ErrNewerFormat)
	}
	return nil
}

// record adds the record of one line to the graph.
func (r *lineReader) record(line []byte) error {
	rest, prefixed := bytes.CutPrefix(line, []byte(nodePrefix))
	kind, _, closed := bytes.Cut(rest, []byte(`",`))
	if !prefixed || !closed {
		return r.errorAt(line, 0, `a record begins with its kind, such as {"node":"entity","id":…`)
	}
	start := len(nodePrefix) + len(kind) + len(`"`) // of the fields
	fields := line[start:]
	fields[0] = '{' // for the comma behind the kind
	var err error
	switch NodeKind(kind) {
	case NodeDocument:
		err = add(r, &r.graph.Documents, fields)
	case NodeSection:
		err = add(r, &r.graph.Sections, fields)
	case NodeEntity:
		err = add(r, &r.graph.Entities, fields)
	case NodeRelation:
		err = add(r, &r.graph.Relations, fields)
	case NodeIndicator:
		err = add(r, &r.graph.Indicators, fields)
	case NodeMetric:
		err = add(r, &r.graph.Metrics, fields)
	case NodeMilestone:
		err = add(r, &r.graph.Milestones, fields)
	default:
		return r.errorAt(line, len(nodePrefix), fmt.Sprintf("unknown kind of record %q", kind))
	}
	if err != nil {
		offset, problem := explain(err)
		return r.errorAt(line, start+offset, problem)
	}
	return nil
}

// add decodes the fields of one record into the list.
func add[T any](r *lineReader, list *[]*T, fields []byte) error {
	record := new(T)
	if err := json.Unmarshal(fields, record, json.RejectUnknownMembers(true)); err != nil {
		return err
	}
	r.shared.share(record)
	*list = append(*list, record)
	return nil
}

// explain is where in the fields the decoder stopped, and why.
func explain(err error) (offset int, problem string) {
	var syntax *jsontext.SyntacticError
	var meaning *json.SemanticError
	switch {
	case errors.As(err, &syntax):
		return int(syntax.ByteOffset), syntax.Err.Error()
	case errors.As(err, &meaning) && meaning.Err != nil:
		return int(meaning.ByteOffset), fmt.Sprintf("%s: %v", meaning.JSONPointer, meaning.Err)
	case errors.As(err, &meaning):
		return int(meaning.ByteOffset), fmt.Sprintf("%s: no such value for this field", meaning.JSONPointer)
	}
	return 0, err.Error()
}

// FormError is where a form is broken and how. It is ErrInvalid.
type FormError struct {
	Line, Column int // from 1, the column in code points
	Problem      string
}

func (e *FormError) Error() string {
	return fmt.Sprintf("line %d, column %d: %s: %v", e.Line, e.Column, e.Problem, ErrInvalid)
}

// Unwrap makes it ErrInvalid.
func (e *FormError) Unwrap() error { return ErrInvalid }

// errorAt is an error at a byte of the current line.
func (r *lineReader) errorAt(line []byte, at int, problem string) error {
	column := utf8.RuneCount(line[:min(at, len(line))]) + 1
	return &FormError{r.number, column, problem}
}
