package main

import (
	"errors"
	"flag"
	"io"
	"net/http"
	"net/url"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"policygraph": main})
}

var update = flag.Bool("update", false, "rewrite what testdata/script expects")

func TestScripts(t *testing.T) {
	t.Parallel()
	testdata, err := filepath.Abs("testdata")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:           filepath.Join("testdata", "script"),
		UpdateScripts: *update,
		Setup: func(env *testscript.Env) error {
			env.Setenv("TESTDATA", testdata)
			env.Values[serverKey{}] = &server{}
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"fails": fails, "serve": serveInScript, "get": get, "query": query, "stop": stop,
		},
	})
}

// fails runs a command that must exit with the status, say why in one line on
// standard error and print nothing: fails STATUS COMMAND...
func fails(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != want {
		ts.Fatalf("%q: %v, want exit status %d", args[1:], err, want)
	}
	if said := ts.ReadFile("stderr"); strings.Count(said, "\n") != 1 {
		ts.Fatalf("not one line on standard error: %q", said)
	}
	if printed := ts.ReadFile("stdout"); printed != "" {
		ts.Fatalf("it failed and yet printed %q", printed)
	}
}

// serverKey is the key of a script's *server.
type serverKey struct{}

func scriptServer(ts *testscript.TestScript) *server { return ts.Value(serverKey{}).(*server) }

// serveInScript starts a server, which ends with the script, and sets ADDR:
// serve FLAG...
func serveInScript(ts *testscript.TestScript, _ bool, args []string) {
	s := scriptServer(ts)
	err := s.start(ts.MkAbs("."), args...)
	ts.Defer(s.kill)
	_, _ = io.WriteString(ts.Stderr(), s.said)
	ts.Check(err)
	ts.Setenv("ADDR", s.address)
}

// get prints the status, the path and the body of a page: get PATH
func get(ts *testscript.TestScript, _ bool, args []string) {
	response, err := http.Get("http://" + scriptServer(ts).address + args[0])
	ts.Check(err)
	defer response.Body.Close()
	_, _ = io.WriteString(ts.Stdout(), response.Status+" "+response.Request.URL.Path+"\n")
	_, err = io.Copy(ts.Stdout(), response.Body)
	ts.Check(err)
}

// query asks the server and prints the answer: query GRAPHQL
func query(ts *testscript.TestScript, neg bool, args []string) {
	get(ts, neg, []string{"/graphql?query=" + url.QueryEscape(args[0])})
}

// stop terminates the server, which must end by itself and well: stop
func stop(ts *testscript.TestScript, _ bool, _ []string) {
	s := scriptServer(ts)
	ts.Check(s.terminate())
	ts.Check(s.wait())
	_, _ = io.WriteString(ts.Stderr(), s.said)
}
