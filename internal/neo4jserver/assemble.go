package neo4jserver

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/gofrs/flock"
)

// Version is the Neo4j that pom.xml names.
const Version = "5.26.30"

//go:embed pom.xml
var pom []byte

//go:embed jars.sha256
var checksums string

// DefaultCache is the folder for Neo4j's program where the user names no other.
func DefaultCache() (string, error) {
	dir, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("find the user's cache folder: %w", err)
	}
	return filepath.Join(dir, "policygraph", "neo4j"), nil
}

// Assembled reports whether cache holds a Neo4j, so that starting it fetches
// nothing. Whether its files are whole is for Assemble to see.
func Assembled(cache string) bool {
	_, err := os.Stat(filepath.Join(cache, Version, "lib"))
	return err == nil
}

// Assemble makes sure that cache holds the whole of Neo4j and returns the folder
// of its jars. What is missing or damaged is fetched through Maven (about 135 MB
// the first time); a jar that Maven delivers and that is not the listed one is
// refused. Any number of processes may call it at once: one works, the others wait.
func Assemble(ctx context.Context, cache string, progress io.Writer) (string, error) {
	return assembly{
		dir:      filepath.Join(cache, Version),
		jars:     checksums,
		fetch:    fetchWithMaven,
		progress: progress,
	}.run(ctx)
}

type assembly struct {
	dir      string
	jars     string // lines of sha256sum
	fetch    func(ctx context.Context, pom, into string) error
	progress io.Writer
}

func (a assembly) run(ctx context.Context) (string, error) {
	if err := os.MkdirAll(a.dir, 0o755); err != nil {
		return "", fmt.Errorf("assemble neo4j: %w", err)
	}
	lock := flock.New(filepath.Join(a.dir, "lock"))
	if _, err := lock.TryLockContext(ctx, 50*time.Millisecond); err != nil {
		return "", fmt.Errorf("wait for another process that assembles neo4j in %s: %w", a.dir, err)
	}
	defer lock.Close()

	lib := filepath.Join(a.dir, "lib")
	flaw := verify(lib, a.jars)
	if flaw == nil {
		return lib, nil
	}
	if !errors.Is(flaw, fs.ErrNotExist) {
		fmt.Fprintf(a.progress, "Neo4j in %s is damaged (%v).\n", a.dir, flaw)
	}
	return lib, a.replace(ctx, lib)
}

// replace fetches into a folder beside lib and puts it in lib's place when it is whole.
func (a assembly) replace(ctx context.Context, lib string) error {
	fmt.Fprintf(a.progress, "Putting Neo4j %s together in %s (about 135 MB through Maven, once) ...\n", Version, a.dir)
	pomFile := filepath.Join(a.dir, "pom.xml")
	if err := os.WriteFile(pomFile, pom, 0o644); err != nil {
		return fmt.Errorf("assemble neo4j: %w", err)
	}
	fresh := lib + ".new"
	defer os.RemoveAll(fresh)
	if err := os.RemoveAll(fresh); err != nil {
		return fmt.Errorf("assemble neo4j: %w", err)
	}
	if err := a.fetch(ctx, pomFile, fresh); err != nil {
		return err
	}
	if err := verify(fresh, a.jars); err != nil {
		return fmt.Errorf("neo4j from Maven is refused: %w; "+
			"remove the artifact from the local Maven repository (~/.m2/repository) and start again, "+
			"and if it comes back do not trust the mirror it came from", err)
	}
	if err := os.RemoveAll(lib); err != nil {
		return fmt.Errorf("assemble neo4j: %w", err)
	}
	if err := os.Rename(fresh, lib); err != nil {
		return fmt.Errorf("assemble neo4j: %w", err)
	}
	return nil
}

// verify says in what lib differs from the list of jars: everything in it ends on
// the class path, so a jar too many is a fault as well.
func verify(lib, jars string) error {
	entries, err := os.ReadDir(lib)
	if err != nil {
		return err
	}
	unlisted := make(map[string]bool, len(entries))
	for _, entry := range entries {
		unlisted[entry.Name()] = true
	}
	lines := bufio.NewScanner(strings.NewReader(jars))
	for lines.Scan() {
		want, name, _ := strings.Cut(lines.Text(), "  ")
		if !unlisted[name] {
			return fmt.Errorf("%s is missing", name)
		}
		delete(unlisted, name)
		got, err := checksum(filepath.Join(lib, name))
		if err != nil {
			return err
		}
		if got != want {
			return fmt.Errorf("%s has the checksum %s, not %s", name, got, want)
		}
	}
	for name := range unlisted {
		return fmt.Errorf("%s is no part of neo4j %s", name, Version)
	}
	return nil
}

func checksum(path string) (string, error) {
	file, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer file.Close()
	hash := sha256.New()
	if _, err := io.Copy(hash, file); err != nil {
		return "", fmt.Errorf("read %s: %w", path, err)
	}
	return hex.EncodeToString(hash.Sum(nil)), nil
}

func fetchWithMaven(ctx context.Context, pom, into string) error {
	maven, err := exec.LookPath("mvn")
	if err != nil {
		return errors.New("mvn is not on the PATH, and Neo4j is fetched with it: install Maven (Debian, Ubuntu: apt install maven)")
	}
	cmd := exec.CommandContext(ctx, maven, "--batch-mode", "--quiet", "--no-transfer-progress", "--file", pom,
		"dependency:copy-dependencies", "-DincludeScope=runtime", "-DoutputDirectory="+into)
	cmd.WaitDelay = 5 * time.Second
	output, err := cmd.CombinedOutput()
	if ctx.Err() != nil {
		return fmt.Errorf("fetch neo4j with mvn: %w", ctx.Err())
	}
	if err != nil {
		return fmt.Errorf("fetch neo4j with mvn: %w; check the network and the mirrors in ~/.m2/settings.xml; its last words:\n%s",
			err, lastLines(bytes.NewReader(output)))
	}
	return nil
}
