package ingest

import (
	"context"
	"fmt"
	"runtime"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/ingest/registry"
)

// identity is what is kept of a report that was read.
type identity struct {
	file     string
	document graph.ID
	sha256   string
}

func identify(file File, reading Reading) identity {
	return identity{file.Name, reading.Graph.Documents[0].ID, reading.Report.SHA256}
}

// readAll reads the reports on all cores and hands over each with its number, in
// any order and several at once. The error is that of the first report, in their
// order, that has one.
func readAll[S Source](ctx context.Context, reg *registry.Registry, sources []S, read func(i int, reading Reading)) ([]identity, error) {
	all := make([]identity, len(sources))
	failures := make([]error, len(sources))
	var failed atomic.Bool // those not begun yet do not matter any more
	var workers errgroup.Group
	workers.SetLimit(runtime.GOMAXPROCS(0))
	for i, source := range sources {
		if failed.Load() || ctx.Err() != nil {
			break
		}
		workers.Go(func() error {
			file, reading, err := readSource(source, reg)
			if err != nil {
				failures[i] = err
				failed.Store(true)
				return nil
			}
			all[i] = identify(file, reading)
			read(i, reading)
			return nil
		})
	}
	_ = workers.Wait() // they keep their errors
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return all, firstFailure(all, failures)
}

// firstFailure is the error of the first report that cannot be read or is the
// same document as one before it.
func firstFailure(all []identity, failures []error) error {
	names := make(map[graph.ID]string, len(all))
	for i, err := range failures {
		if err != nil {
			return err
		}
		if other, known := names[all[i].document]; known {
			return fmt.Errorf("%s:1:1: this is %s, as %s is; give one of the two", all[i].file, all[i].document, other)
		}
		names[all[i].document] = all[i].file
	}
	return nil
}

func readSource(source Source, reg *registry.Registry) (File, Reading, error) {
	file, err := source.Read()
	if err != nil {
		return file, Reading{}, err
	}
	reading, err := Read(file, reg)
	return file, reading, err
}
