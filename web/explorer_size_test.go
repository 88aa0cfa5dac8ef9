package web_test

import (
	"bytes"
	"compress/gzip"
	"io/fs"
	"os"
	"testing"
)

// TestExplorerSize: the whole page, compressed file by file, stays under 1 MB.
func TestExplorerSize(t *testing.T) {
	t.Parallel()
	var packed bytes.Buffer
	err := fs.WalkDir(os.DirFS("explorer/dist"), ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile("explorer/dist/" + path)
		if err != nil {
			return err
		}
		file := gzip.NewWriter(&packed)
		if _, err := file.Write(content); err != nil {
			return err
		}
		return file.Close()
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d kB", packed.Len()/1000)
	if packed.Len() > 1_000_000 {
		t.Errorf("the explorer has %d bytes compressed, more than 1 MB", packed.Len())
	}
}
