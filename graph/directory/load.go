package directory

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"golang.org/x/sync/errgroup"

	"github.com/policygraph/policygraph/graph"
)

// Load reads all documents. A file that is gone because another process wrote
// meanwhile makes it start again. A file that is not as it was written is
// graph.ErrInvalid with line and column, a directory that cannot be read
// graph.ErrUnavailable, one of a later policygraph graph.ErrNewerFormat.
func (d *Directory) Load(ctx context.Context) (map[graph.ID]*graph.Graph, error) {
	for {
		raw, err := d.readManifest()
		if err != nil {
			return nil, err
		}
		names, err := d.parseManifest(raw)
		if err != nil {
			return nil, err
		}
		parts, err := d.readFiles(ctx, names)
		if err == nil {
			return d.remember(raw, names, parts)
		}
		if !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		if now, manifestErr := d.readManifest(); manifestErr != nil || bytes.Equal(now, raw) {
			return nil, err
		}
	}
}

// remember notes which file keeps which document.
func (d *Directory) remember(raw []byte, names []string, parts []*graph.Graph) (map[graph.ID]*graph.Graph, error) {
	files := make(map[graph.ID]string, len(names))
	documents := make(map[graph.ID]*graph.Graph, len(names))
	for i, part := range parts {
		document := part.Documents[0].ID
		if documents[document] != nil {
			return nil, d.invalid(names[i], fmt.Sprintf("%s keeps the document %q too", files[document], document))
		}
		files[document], documents[document] = names[i], part
	}
	d.manifest, d.files = raw, files
	return documents, nil
}

// readFiles reads the files in parallel and returns their graphs in order.
func (d *Directory) readFiles(ctx context.Context, names []string) ([]*graph.Graph, error) {
	parts := make([]*graph.Graph, len(names))
	group, ctx := errgroup.WithContext(ctx)
	workers := min(runtime.GOMAXPROCS(0), len(names))
	for worker := range workers {
		group.Go(func() error {
			reader := graph.NewReader()
			for i := worker; i < len(names) && ctx.Err() == nil; i += workers {
				part, err := d.readFile(reader, names[i])
				if err != nil {
					return err
				}
				parts[i] = part
			}
			return ctx.Err()
		})
	}
	return parts, group.Wait()
}

// readFile reads one document's part and checks that it is as it was written.
func (d *Directory) readFile(reader *graph.Reader, name string) (*graph.Graph, error) {
	file, err := os.Open(filepath.Join(d.path, name))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, &storeError{fmt.Sprintf("%s: the file is missing; %s", filepath.Join(d.path, name), remedy),
			[]error{graph.ErrUnavailable, fs.ErrNotExist}}
	}
	if err != nil {
		return nil, d.fail(err)
	}
	defer file.Close()
	hash := sha256.New()
	part, err := reader.Read(io.TeeReader(file, hash))
	var form *graph.FormError
	switch {
	case errors.As(err, &form):
		return nil, d.invalid(fmt.Sprintf("%s:%d:%d", name, form.Line, form.Column), form.Problem)
	case errors.Is(err, graph.ErrNewerFormat):
		return nil, fmt.Errorf("%s: %w", file.Name(), err)
	case err != nil:
		return nil, d.fail(err)
	case !strings.HasSuffix(name, contentHash([sha256.Size]byte(hash.Sum(nil)))+".jsonl"):
		return nil, d.invalid(name, "the content is not what was written, its hash is not the one in the name")
	case len(part.Documents) != 1:
		return nil, d.invalid(name, fmt.Sprintf("it has %d documents, not one", len(part.Documents)))
	}
	return part, nil
}
