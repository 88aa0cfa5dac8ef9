package directory

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"github.com/gofrs/flock"

	"github.com/policygraph/policygraph/graph"
)

// Lock keeps other processes from writing until the function returned is
// called. It makes the directory where it is missing.
func (d *Directory) Lock() (unlock func(), err error) {
	if err := os.MkdirAll(d.path, 0o755); err != nil {
		return nil, d.fail(err)
	}
	lock := flock.New(filepath.Join(d.path, lockName))
	locked, err := lock.TryLock()
	if err != nil {
		return nil, d.fail(err)
	}
	if !locked {
		return nil, fmt.Errorf("store %s: another process is writing to it; try again when it is done: %w", d.path, graph.ErrUnavailable)
	}
	return func() { _ = lock.Close() }, nil // the process's end would unlock it too
}

// ChangedOutside tells whether another process wrote since the last load.
func (d *Directory) ChangedOutside() (bool, error) {
	raw, err := d.readManifest()
	return !bytes.Equal(raw, d.manifest), err
}

// Save brings the directory from the old parts to the new ones: the files of
// the new documents first, then the manifest in one step. Under lock.
func (d *Directory) Save(ctx context.Context, old, parts map[graph.ID]*graph.Graph) error {
	if d.manifest == nil { // so that files without manifest are always damage
		if err := d.switchTo(map[graph.ID]string{}); err != nil {
			return err
		}
	}
	files := make(map[graph.ID]string, len(parts))
	for _, document := range slices.Sorted(maps.Keys(parts)) {
		if parts[document] == old[document] {
			files[document] = d.files[document]
			continue
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		name, err := d.writePart(document, parts[document])
		if err != nil {
			return err
		}
		files[document] = name
	}
	if err := d.switchTo(files); err != nil {
		return err
	}
	d.sweep()
	return nil
}

// writePart writes the file of one document, unless it is there already.
func (d *Directory) writePart(document graph.ID, part *graph.Graph) (name string, err error) {
	var content bytes.Buffer
	if err := graph.Write(&content, part); err != nil {
		return "", err
	}
	name = fileName(document, content.Bytes())
	if name == d.files[document] {
		return name, nil
	}
	return name, d.writeFile(name, content.Bytes())
}

// switchTo makes the files the graph's.
func (d *Directory) switchTo(files map[graph.ID]string) error {
	raw, err := formatManifest(files)
	if err != nil {
		return err
	}
	if !bytes.Equal(raw, d.manifest) {
		if err := d.syncDirectory(); err != nil { // the files' names before what names them
			return err
		}
		if err := d.writeFile(manifestName, raw); err != nil {
			return err
		}
		if err := d.syncDirectory(); err != nil {
			return err
		}
	}
	d.manifest, d.files = raw, files
	return nil
}

// writeFile writes the whole file or, where it fails, nothing.
func (d *Directory) writeFile(name string, content []byte) error {
	path := filepath.Join(d.path, name)
	temporary := path + temporarySuffix
	if err := writeSynced(temporary, content); err != nil {
		_ = os.Remove(temporary) // the first error counts; the next write sweeps
		return d.fail(err)
	}
	if err := os.Rename(temporary, path); err != nil {
		_ = os.Remove(temporary)
		return d.fail(err)
	}
	return nil
}

func writeSynced(path string, content []byte) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	_, err = file.Write(content)
	if err == nil {
		err = file.Sync()
	}
	if closeErr := file.Close(); err == nil {
		err = closeErr
	}
	return err
}

// syncDirectory makes renames last.
func (d *Directory) syncDirectory() error {
	directory, err := os.Open(d.path)
	if err != nil {
		return d.fail(err)
	}
	defer directory.Close()
	if err := directory.Sync(); err != nil {
		return d.fail(err)
	}
	return nil
}

// sweep removes the files that the graph no longer has, and those of writes
// that did not end. What cannot be removed waits for the next write.
func (d *Directory) sweep() {
	live := make(map[string]bool, len(d.files))
	for _, name := range d.files {
		live[name] = true
	}
	names, _ := d.documentFiles()
	for _, name := range names {
		if !live[name] {
			_ = os.Remove(filepath.Join(d.path, name))
		}
	}
}
