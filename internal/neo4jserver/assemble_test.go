package neo4jserver

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// jars is a small program: file names and contents.
type jars map[string]string

func (j jars) checksums() string {
	var list strings.Builder
	for name, content := range j {
		fmt.Fprintf(&list, "%x  %s\n", sha256.Sum256([]byte(content)), name)
	}
	return list.String()
}

func (j jars) write(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for name, content := range j {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			return err
		}
	}
	return nil
}

func read(t *testing.T, dir string) jars {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	found := jars{}
	for _, entry := range entries {
		content, err := os.ReadFile(filepath.Join(dir, entry.Name()))
		if err != nil {
			t.Fatal(err)
		}
		found[entry.Name()] = string(content)
	}
	return found
}

func TestAssembleRepairs(t *testing.T) {
	whole := jars{"kernel.jar": "the kernel", "bolt.jar": "the protocol"}
	tests := []struct {
		name    string
		before  jars
		fetches int
	}{
		{"empty cache", nil, 1},
		{"whole", whole, 0},
		{"partly filled", jars{"kernel.jar": "the kernel"}, 1},
		{"damaged", jars{"kernel.jar": "the ker", "bolt.jar": "the protocol"}, 1},
		{"a stranger on the class path", jars{"kernel.jar": "the kernel", "bolt.jar": "the protocol", "evil.jar": "x"}, 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			if test.before != nil {
				if err := test.before.write(filepath.Join(dir, "lib")); err != nil {
					t.Fatal(err)
				}
			}
			fetches := 0
			lib, err := assembly{
				dir: dir, jars: whole.checksums(), progress: io.Discard,
				fetch: func(_ context.Context, _, into string) error { fetches++; return whole.write(into) },
			}.run(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			if fetches != test.fetches {
				t.Errorf("fetched %d times, want %d", fetches, test.fetches)
			}
			if diff := cmp.Diff(whole, read(t, lib)); diff != "" {
				t.Errorf("jars (-want +got):\n%s", diff)
			}
		})
	}
}

func TestAssembleRefuses(t *testing.T) {
	whole := jars{"kernel.jar": "the kernel", "bolt.jar": "the protocol"}
	tests := []struct {
		name      string
		delivered jars
		want      string
	}{
		{"other content", jars{"kernel.jar": "another kernel", "bolt.jar": "the protocol"}, "kernel.jar has the checksum"},
		{"a jar too few", jars{"bolt.jar": "the protocol"}, "kernel.jar is missing"},
		{"a jar too many", jars{"kernel.jar": "the kernel", "bolt.jar": "the protocol", "evil.jar": "x"}, "evil.jar is no part of neo4j"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			before := jars{"kernel.jar": "an old kernel"}
			if err := before.write(filepath.Join(dir, "lib")); err != nil {
				t.Fatal(err)
			}
			_, err := assembly{
				dir: dir, jars: whole.checksums(), progress: io.Discard,
				fetch: func(_ context.Context, _, into string) error { return test.delivered.write(into) },
			}.run(t.Context())
			for _, want := range []string{"is refused", test.want, "~/.m2/repository"} {
				if err == nil || !strings.Contains(err.Error(), want) {
					t.Errorf("error %v does not say %q", err, want)
				}
			}
			if diff := cmp.Diff(before, read(t, filepath.Join(dir, "lib"))); diff != "" {
				t.Errorf("the cache was touched (-want +got):\n%s", diff)
			}
			if _, err := os.Stat(filepath.Join(dir, "lib.new")); err == nil {
				t.Error("what was refused is still there")
			}
		})
	}
}

func TestAssembleAtOnce(t *testing.T) {
	dir, whole := t.TempDir(), jars{"kernel.jar": strings.Repeat("the kernel", 1000)}
	var fetches atomic.Int32
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			lib, err := assembly{
				dir: dir, jars: whole.checksums(), progress: io.Discard,
				fetch: func(_ context.Context, _, into string) error { fetches.Add(1); return whole.write(into) },
			}.run(t.Context())
			if err == nil {
				err = verify(lib, whole.checksums())
			}
			if err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if fetches.Load() != 1 {
		t.Errorf("fetched %d times, want once", fetches.Load())
	}
}

func TestWhatIsMissingOnTheMachine(t *testing.T) {
	script := func(name, text string) string {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+text), 0o755); err != nil {
			t.Fatal(err)
		}
		return dir
	}
	java := func(t *testing.T) error { _, err := findJava(t.Context()); return err }
	maven := func(t *testing.T) error { return fetchWithMaven(t.Context(), "pom.xml", t.TempDir()) }
	tests := []struct {
		name string
		path string
		run  func(*testing.T) error
		want []string
	}{
		{"no java", t.TempDir(), java, []string{"java is not on the PATH", "openjdk-17-jre-headless"}},
		{"java 8", script("java", `echo 'openjdk version "1.8.0_392"' >&2`), java, []string{"too old", "version 1)", "openjdk-17-jre-headless"}},
		{"java 11", script("java", `echo 'openjdk version "11.0.2" 2019-01-15' >&2`), java, []string{"too old", "version 11)"}},
		{"java 21", script("java", `echo 'openjdk version "21" 2023-09-19' >&2`), java, nil},
		{"not java at all", script("java", `echo hello`), java, []string{"names no version", "hello"}},
		{"no maven", t.TempDir(), maven, []string{"mvn is not on the PATH", "apt install maven"}},
		{"maven fails", script("mvn", `echo '[ERROR] Unknown host'; exit 1`), maven, []string{"exit status 1", "settings.xml", "Unknown host"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Setenv("PATH", test.path)
			err := test.run(t)
			if (err != nil) != (test.want != nil) {
				t.Fatalf("error %v", err)
			}
			for _, want := range test.want {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("error %q does not say %q", err, want)
				}
			}
		})
	}
}

func TestLastLines(t *testing.T) {
	var log bytes.Buffer
	for i := range 100 {
		fmt.Fprintf(&log, "line %d\n\tat org.neo4j.Frame(Frame.java:1)\n\t... 5 more\n", i)
	}
	lines := strings.Split(lastLines(&log), "\n")
	if got, want := fmt.Sprintf("%d: %s to %s", len(lines), lines[0], lines[len(lines)-1]), "20: line 80 to line 99"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestPomAndChecksumsBelongTogether(t *testing.T) {
	listed := map[string]bool{}
	for line := range strings.Lines(checksums) {
		_, name, _ := strings.Cut(strings.TrimSpace(line), "  ")
		listed[name] = true
	}
	got := maps.Clone(listed)
	maps.DeleteFunc(got, func(name string, _ bool) bool {
		return !strings.HasPrefix(name, "neo4j-"+Version) && !strings.HasPrefix(name, "neo4j-server-"+Version) &&
			!strings.HasPrefix(name, "neo4j-browser-")
	})
	if len(got) != 3 || strings.Count(string(pom), "<version>"+Version+"<") != 2 {
		t.Errorf("pom.xml, jars.sha256 and Version %s differ: %v", Version, got)
	}
}
