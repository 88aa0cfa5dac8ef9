// Package directory keeps the parts of a graph in a directory of JSON Lines files,
// a document each, so that a reader or a kill meets one whole state or the next.
package directory

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/graph"
)

const (
	manifestName    = "manifest.json"
	lockName        = "lock"
	storeFormat     = "policygraph-store"
	storeVersion    = 1
	longestName     = 80 // of the part of a file's name that the document's ID makes
	temporarySuffix = ".tmp"
	remedy          = "restore the file from a copy, or ingest the reports into a new store"
)

// Directory keeps the parts of a graph in files. A file holds one document and
// is never changed, for its name ends in the hash of its content; which files
// make up the graph says the manifest, which one rename replaces. So a reader
// or a kill meets the old state or the new one. Not safe for concurrent use.
type Directory struct {
	path     string
	manifest []byte              // as last read or written; nil where there is none
	files    map[graph.ID]string // file names by document
}

// At is the directory of the path, which need not be there yet.
func At(path string) *Directory { return &Directory{path: path} }

// manifest is the content of the file of that name.
type manifest struct {
	Format  string   `json:"format"`
	Version int      `json:"version"`
	Files   []string `json:"files"` // sorted
}

// storeError is one sentence, and the errors that it is.
type storeError struct {
	sentence string
	are      []error
}

func (e *storeError) Error() string   { return e.sentence }
func (e *storeError) Unwrap() []error { return e.are }

// fail is an error of the file system, without the file that is the store's own
// affair.
func (d *Directory) fail(err error) error {
	cause := err
	var operation *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &operation):
		cause = operation.Err
	case errors.As(err, &link):
		cause = link.Err
	}
	return &storeError{fmt.Sprintf("store %s: cannot be read or written (%v)", d.path, cause), []error{graph.ErrUnavailable, err}}
}

// invalid says what is wrong with a file of the store.
func (d *Directory) invalid(file, problem string) error {
	return &storeError{fmt.Sprintf("%s: %s; %s", filepath.Join(d.path, file), problem, remedy), []error{graph.ErrInvalid}}
}

// Holds says whether the directory holds a store, be it empty or damaged: what
// is not known to hold none is left to Load.
func Holds(dir string) bool {
	if _, err := os.Stat(filepath.Join(dir, manifestName)); !errors.Is(err, fs.ErrNotExist) {
		return true
	}
	names, err := (&Directory{path: dir}).documentFiles()
	return err != nil || len(names) > 0
}

// readManifest returns the manifest's bytes, nil where there is none yet.
func (d *Directory) readManifest() ([]byte, error) {
	raw, err := os.ReadFile(filepath.Join(d.path, manifestName))
	if !errors.Is(err, fs.ErrNotExist) {
		if err != nil {
			return nil, d.fail(err)
		}
		return raw, nil
	}
	names, err := d.documentFiles()
	if err == nil && len(names) > 0 {
		return nil, d.invalid(manifestName, fmt.Sprintf("the file is missing though %s is there", names[0]))
	}
	if err != nil {
		return nil, err
	}
	return nil, d.checkForeign()
}

// checkForeign refuses a directory without manifest that others keep files in.
func (d *Directory) checkForeign() error {
	entries, err := os.ReadDir(d.path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return d.fail(err)
	}
	for _, entry := range entries {
		switch entry.Name() {
		case lockName, manifestName, manifestName + temporarySuffix: // a first write has begun
		default:
			return &storeError{fmt.Sprintf("%s: the directory is no store and not empty (%s is in it); give an empty or a new one",
				d.path, entry.Name()), []error{graph.ErrInvalid}}
		}
	}
	return nil
}

// parseManifest returns the names of the files that make up the graph.
func (d *Directory) parseManifest(raw []byte) ([]string, error) {
	if raw == nil {
		return nil, nil
	}
	var m manifest
	if err := json.Unmarshal(raw, &m); err != nil || m.Format != storeFormat || m.Version < 1 {
		line := 1
		if syntax, is := errors.AsType[*json.SyntaxError](err); is {
			line += bytes.Count(raw[:syntax.Offset], []byte("\n"))
		}
		return nil, d.invalid(fmt.Sprintf("%s:%d:1", manifestName, line), "it is no manifest of a store")
	}
	if m.Version > storeVersion {
		return nil, &storeError{fmt.Sprintf("%s: version %d, this policygraph reads up to %d; take a newer policygraph",
			filepath.Join(d.path, manifestName), m.Version, storeVersion), []error{graph.ErrNewerFormat}}
	}
	for _, name := range m.Files {
		if !isDocumentFile(name) {
			return nil, d.invalid(manifestName, fmt.Sprintf("%q is no name of a document's file", name))
		}
	}
	return m.Files, nil
}

// formatManifest is the manifest of the files, a line each.
func formatManifest(files map[graph.ID]string) ([]byte, error) {
	names := make([]string, 0, len(files))
	for _, name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	raw, err := json.MarshalIndent(manifest{storeFormat, storeVersion, names}, "", "  ")
	return append(raw, '\n'), err
}

// Version is that of the graph that was last loaded or saved: the names of its
// files hold hashes of all that is in them.
func (d *Directory) Version() func() graph.Version {
	names := strings.Join(slices.Sorted(maps.Values(d.files)), "\n")
	version := graph.Version(contentHash(sha256.Sum256([]byte(names))))
	return func() graph.Version { return version }
}

// documentFiles lists the files that documents may be kept in, referred to by
// the manifest or not; none where the directory is missing.
func (d *Directory) documentFiles() ([]string, error) {
	entries, err := os.ReadDir(d.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, d.fail(err)
	}
	var names []string
	for _, entry := range entries {
		if entry.Type().IsRegular() && isDocumentFile(strings.TrimSuffix(entry.Name(), temporarySuffix)) {
			names = append(names, entry.Name())
		}
	}
	return names, nil
}

// fileName is the name of the file for a document with this content.
func fileName(document graph.ID, content []byte) string {
	safe := strings.Map(func(r rune) rune {
		if r == '.' || r == '_' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' {
			return r
		}
		return '-'
	}, string(document))
	return safe[:min(len(safe), longestName)] + "-" + contentHash(sha256.Sum256(content)) + ".jsonl"
}

func contentHash(sum [sha256.Size]byte) string { return hex.EncodeToString(sum[:8]) }

func isDocumentFile(name string) bool {
	matched, _ := regexp.MatchString(`^[0-9A-Za-z._-]+-[0-9a-f]{16}\.jsonl$`, name) // the pattern is valid
	return matched
}
