// Package neo4jtest gives tests a real Neo4j.
//
// All tests of one `go test` run share one server: the first that asks starts it,
// and it ends with the run. Its only database is lent to one test at a time, over
// all packages, and is empty when a test gets it. The server has a home of its own,
// so no other Neo4j on the machine is ever emptied, whatever NEO4J_URI says.
//
// The variable POLICYGRAPH_NEO4J decides what becomes of such a test:
//
//	require   it runs, and what it needs is fetched (about 135 MB, once); as in CI
//	          and `make test`
//	skip      it is skipped
//	(unset)   it runs where Neo4j has been fetched before, else it is skipped
//
// A test that kills, fills or configures its server starts one of its own with [Start].
package neo4jtest

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/gofrs/flock"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/policygraph/policygraph/internal/neo4jserver"
)

// How long a test waits for the server to come up, and for the tests before it.
const (
	startBound = 10 * time.Minute
	turnBound  = 10 * time.Minute
)

// goTest is the process that runs all the tests. It is asked for at once, because a
// test that outlives it gets another parent.
var goTest = os.Getppid()

// Cache returns the folder with Neo4j's program, for neo4jserver.Options, or skips
// the test, or fails it, as POLICYGRAPH_NEO4J says.
func Cache(t testing.TB) string {
	t.Helper()
	cache, err := neo4jserver.DefaultCache()
	if err != nil {
		t.Fatal(err)
	}
	switch wish := os.Getenv("POLICYGRAPH_NEO4J"); {
	case wish == "require":
	case wish == "skip":
		skip(t, "POLICYGRAPH_NEO4J=skip")
	case wish != "":
		t.Fatalf("POLICYGRAPH_NEO4J is %q: it can be require or skip", wish)
	case !neo4jserver.Assembled(cache):
		skip(t, "Neo4j has not been fetched yet")
	}
	return cache
}

func skip(t testing.TB, reason string) {
	t.Helper()
	// Said on standard error as well, because a skipped test is silent without -v.
	message := "SKIPPED without Neo4j: " + t.Name() + " (" + reason + "; POLICYGRAPH_NEO4J=require go test ./... runs it)"
	fmt.Fprintln(os.Stderr, message)
	t.Skip(message)
}

// Server returns the shared server, lent to this test until it ends, with an empty
// database. A test asks once: a second time, or in a subtest of a test that has
// asked, it would wait for itself.
func Server(t testing.TB) neo4jserver.Server {
	t.Helper()
	server, _ := borrow(t)
	return server
}

// Driver is Server for a test that needs no more than a driver. The driver is
// closed when the test ends.
func Driver(t testing.TB) neo4j.DriverWithContext {
	t.Helper()
	_, driver := borrow(t)
	return driver
}

// Start runs a server for this test alone, with a home of the test's own where opts
// names none, and small where opts names no sizes. It stops when the test ends; if
// the test is killed it ends as well, and a home of the test's own is removed. A test
// that has killed the server may start it again with its home.
func Start(t testing.TB, opts neo4jserver.Options) neo4jserver.Server {
	t.Helper()
	opts.Cache = Cache(t)
	own := ""
	if opts.Home == "" {
		own = t.TempDir()
		opts.Home = own
	}
	server, err := start(t.Context(), opts, os.Getpid(), own)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		defer keepClasses(opts)
		if err := neo4jserver.Stop(context.Background(), opts.Home); err != nil && !errors.Is(err, neo4jserver.ErrNotRunning) {
			t.Error(err)
		}
	})
	return server
}

func borrow(t testing.TB) (neo4jserver.Server, neo4j.DriverWithContext) {
	t.Helper()
	cache := Cache(t)
	run := filepath.Join(filepath.Dir(cache), "neo4jtest", strconv.Itoa(goTest))
	server, err := shared(t.Context(), cache, run)
	if err != nil {
		t.Fatal(err)
	}
	turn, err := lock(t.Context(), filepath.Join(run, "turn"), turnBound)
	if err != nil {
		t.Fatalf("%v: does this test, or one around it, have the database already?", err)
	}
	t.Cleanup(func() { turn.Close() })
	driver, err := neo4j.NewDriverWithContext(server.URI, neo4j.BasicAuth(server.Username, server.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { driver.Close(context.Background()) })
	if err := wipe(t.Context(), driver); err != nil {
		t.Fatalf("empty the database: %v", err)
	}
	return server, driver
}

// shared returns the server of this run of go test, whose folder is run, and starts
// it where no other test has.
func shared(ctx context.Context, cache, run string) (neo4jserver.Server, error) {
	if err := os.MkdirAll(run, 0o700); err != nil {
		return neo4jserver.Server{}, err
	}
	starting, err := lock(ctx, filepath.Join(run, "starting"), startBound)
	if err != nil {
		return neo4jserver.Server{}, err
	}
	defer starting.Close()
	home := filepath.Join(run, "home")
	server, err := neo4jserver.Status(home)
	if !errors.Is(err, neo4jserver.ErrNotRunning) {
		return server, err
	}
	if err := os.RemoveAll(home); err != nil {
		return server, err
	}
	return start(ctx, neo4jserver.Options{Cache: cache, Home: home, Progress: os.Stderr}, goTest, run)
}

// start runs a server no longer than the process owner; then folder is removed,
// unless it is "".
func start(ctx context.Context, opts neo4jserver.Options, owner int, folder string) (neo4jserver.Server, error) {
	opts.Heap = cmp.Or(opts.Heap, "512m")
	opts.PageCache = cmp.Or(opts.PageCache, "64m")
	opts.Java = slices.Concat(javaFlags(opts), opts.Java)
	if err := endWith(owner, opts.Home, folder); err != nil {
		return neo4jserver.Server{}, err
	}
	return neo4jserver.Start(ctx, opts)
}

// classArchive is where Java finds Neo4j's classes already taken apart, which halves
// the time of a start.
func classArchive(cache string) string {
	return filepath.Join(cache, neo4jserver.Version, "classes.jsa")
}

// newClassArchive is where a server writes it when it is stopped, not killed.
func newClassArchive(home string) string { return filepath.Join(home, "classes.jsa") }

// javaFlags suit a server that lives for minutes: it gets no return on the work of
// Java's best compiler. Java passes over an archive that another Java has made.
func javaFlags(opts neo4jserver.Options) []string {
	flags := []string{"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"}
	if archive := classArchive(opts.Cache); exists(archive) {
		return append(flags, "-XX:SharedArchiveFile="+archive)
	}
	return append(flags, "-XX:ArchiveClassesAtExit="+newClassArchive(opts.Home))
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// keepClasses makes what a stopped server has written the archive of the later ones,
// if Java finds it whole. It is no fault where there is none, or where the cache is
// on another disk.
func keepClasses(opts neo4jserver.Options) {
	archive, fresh := classArchive(opts.Cache), newClassArchive(opts.Home)
	if exists(archive) || !exists(fresh) {
		return
	}
	lib := filepath.Join(filepath.Dir(archive), "lib", "*")
	whole := exec.Command("java", "-XX:+UseSerialGC", "-Xshare:on", "-XX:+VerifySharedSpaces", "-XX:SharedArchiveFile="+fresh, "-cp", lib, "-version")
	whole.Dir = opts.Home // where Java leaves a report if it is not
	if whole.Run() == nil {
		_ = os.Rename(fresh, archive)
	}
}

// endWith leaves a watcher behind that ends the server of a home and removes the
// folder when the process owner has ended, however it ended. The data is thrown
// away, so the server need not close it.
func endWith(owner int, home, folder string) error {
	const script = `
trap '' HUP INT TERM
while kill -0 "$1"; do [ -d "$2" ] || exit; sleep 1; done
pid=$(sed 's/.*"pid":\([0-9]*\).*/\1/' "$2/server.json")
case $(tr '\0' ' ' <"/proc/$pid/cmdline" || ps -p "$pid" -o args=) in
*"--home-dir=$2 "*)
	kill -KILL "$pid"
	while kill -0 "$pid"; do sleep 1; done ;;
esac
rm -rf "$3"`
	if err := os.MkdirAll(home, 0o700); err != nil {
		return err
	}
	watcher := exec.Command("sh", "-c", script, "neo4jtest", strconv.Itoa(owner), home, folder)
	if err := watcher.Start(); err != nil {
		return fmt.Errorf("watch neo4j: %w", err)
	}
	return watcher.Process.Release()
}

func lock(ctx context.Context, path string, bound time.Duration) (*flock.Flock, error) {
	ctx, cancel := context.WithTimeout(ctx, bound)
	defer cancel()
	lock := flock.New(path)
	if _, err := lock.TryLockContext(ctx, 10*time.Millisecond); err != nil {
		return nil, fmt.Errorf("wait for %s: %w", path, err)
	}
	return lock, nil
}
