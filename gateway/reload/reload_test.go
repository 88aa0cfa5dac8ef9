package reload

import (
	"bytes"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestValue(t *testing.T) {
	t.Parallel()
	name := filepath.Join(t.TempDir(), "file")
	write := func(text string) {
		t.Helper()
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("one")
	read := func() (string, error) {
		text, err := os.ReadFile(name)
		return string(text), err
	}
	var log bytes.Buffer
	value, err := Open(read, slog.New(slog.NewTextHandler(&log, nil)), name)
	if err != nil {
		t.Fatal(err)
	}
	now := time.Now()
	want := func(text string) {
		t.Helper()
		now = now.Add(2 * every)
		if got := value.at(now); got != text {
			t.Errorf("got %q, want %q", got, text)
		}
	}
	want("one")
	write("another")
	if got := value.at(now.Add(every / 2)); got != "one" {
		t.Errorf("got %q before it is time to look", got)
	}
	want("another")
	if err := os.Remove(name); err != nil {
		t.Fatal(err)
	}
	want("another")
	if !strings.Contains(log.String(), "cannot be read") {
		t.Errorf("the log: %s", &log)
	}
	write("three")
	want("three")
}
