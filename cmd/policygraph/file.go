package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/ingest"
	"github.com/policygraph/policygraph/ingest/format"
)

// readReport reads the bytes of a report; the name - is standard input. Of a file
// that is too large it reads no more than shows it.
func readReport(name string, stdin io.Reader) (ingest.File, error) {
	if name == "-" {
		content, err := readBounded(stdin)
		return ingest.File{Name: "stdin", Data: content}, err
	}
	file, err := os.Open(name)
	if err != nil {
		return ingest.File{}, fmt.Errorf("%s: cannot be read (%w); give the path of a report", name, cause(err))
	}
	defer file.Close()
	content, err := readBounded(file)
	if err != nil {
		return ingest.File{}, fmt.Errorf("%s: cannot be read (%w); give the path of a report", name, cause(err))
	}
	return ingest.File{Name: name, Data: content}, nil
}

func readBounded(r io.Reader) ([]byte, error) { return io.ReadAll(io.LimitReader(r, format.MaxFile+1)) }

// cause is the error of a file operation without the operation and the path.
func cause(err error) error {
	var operation *fs.PathError
	if errors.As(err, &operation) {
		return operation.Err
	}
	return err
}

// withAdvice adds the way out to the errors that other packages cannot know it
// for.
func withAdvice(err error) error {
	var operation *fs.PathError
	if errors.Is(err, graph.ErrUnavailable) && errors.As(err, &operation) {
		return fmt.Errorf("%w; give a directory that can be read and written with --store", err)
	}
	if errors.Is(err, graph.ErrNotFound) {
		return fmt.Errorf("%w; policygraph ingest --list shows the documents of a store", err)
	}
	return err
}
