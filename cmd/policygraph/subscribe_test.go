package main

import (
	"bufio"
	"context"
	"crypto/ed25519"
	"encoding/base64"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/gateway/auth"
	"github.com/policygraph/policygraph/internal/neo4jtest"
	"github.com/policygraph/policygraph/internal/npmtest"
)

// subscriber is subscribe.mjs in a process of its own.
type subscriber struct {
	t     *testing.T
	lines *bufio.Scanner
}

func subscribe(t *testing.T, project, transport, url, query string, headers ...string) *subscriber {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute) // what is not said does not hold the tests up
	t.Cleanup(cancel)
	command := exec.CommandContext(ctx, "node", append([]string{"subscribe.mjs", transport, url, query}, headers...)...)
	command.Dir, command.Stderr = project, os.Stderr
	out, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = command.Wait() }) // the context has ended by then
	return &subscriber{t, bufio.NewScanner(out)}
}

var versionText = regexp.MustCompile(`"version":"[0-9a-f]+"`)

// hears wants this to be the next line.
func (s *subscriber) hears(want string) {
	s.t.Helper()
	if !s.lines.Scan() {
		s.t.Fatalf("it ended before it said %s", want)
	}
	got := versionText.ReplaceAllString(s.lines.Text(), `"version":"…"`)
	if diff := cmp.Diff(want, got); diff != "" {
		s.t.Fatalf("(-want +got):\n%s", diff)
	}
}

// target is a store as the flags and the environment of a command name it.
type target struct{ flags, env []string }

func (g target) ingest(t *testing.T, args ...string) *exec.Cmd {
	command := exec.CommandContext(t.Context(), "policygraph", slices.Concat([]string{"ingest", "--registry", "testdata/registry"}, g.flags, args)...)
	command.Env = append(os.Environ(), g.env...)
	return command
}

func ingestInto(t *testing.T, store target, args ...string) {
	t.Helper()
	if out, err := store.ingest(t, args...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
}

const watched = `subscription { graph { version documents added replaced removed } }`

// TestSubscriptions watches a store by the clients of others while another
// process writes to it.
func TestSubscriptions(t *testing.T) {
	t.Parallel()
	project := npmtest.Project(t, clients)
	for _, transport := range []string{"ws", "sse"} {
		t.Run(transport, func(t *testing.T) {
			t.Parallel()
			store := target{flags: []string{"--store", filepath.Join(t.TempDir(), "store")}}
			ingestInto(t, store, "testdata/reports/yunxi-2025.txt")
			var s server
			if err := s.start(".", store.flags...); err != nil {
				t.Fatalf("serve: %v\n%s", err, s.said)
			}
			t.Cleanup(s.kill)
			s.drain()
			url := "http://" + s.address + "/graphql"
			watching := subscribe(t, project, transport, url, watched)
			watching.hears(`{"data":{"graph":{"version":"…","documents":1,"added":[],"replaced":[],"removed":[]}}}`)
			ingestInto(t, store, "testdata/reports/yunxi-2026.txt")
			watching.hears(`{"data":{"graph":{"version":"…","documents":2,"added":["document:990100:2026-annual"],"replaced":[],"removed":[]}}}`)
			ingestInto(t, store, "--remove", "document:990100:2025-annual")
			watching.hears(`{"data":{"graph":{"version":"…","documents":1,"added":[],"replaced":[],"removed":["document:990100:2025-annual"]}}}`)
			if err := s.terminate(); err != nil {
				t.Fatal(err)
			}
			if err := s.wait(); err != nil {
				t.Errorf("the server ended with %v\n%s", err, s.said)
			}
		})
	}
}

// TestIngestProgress watches ingests that run in other processes: one that waits for
// its text and is killed or gets a bad one, and one that is whole meanwhile.
func TestIngestProgress(t *testing.T) {
	t.Parallel()
	project := npmtest.Project(t, clients)
	t.Run("directory", func(t *testing.T) {
		t.Parallel()
		watchIngests(t, project, target{flags: []string{"--store", filepath.Join(t.TempDir(), "store")}})
	})
	t.Run("Neo4j", func(t *testing.T) {
		t.Parallel()
		neo4j := neo4jtest.Server(t)
		watchIngests(t, project, target{flags: []string{"--neo4j", neo4j.URI}, env: neo4j.Environ()})
	})
}

func watchIngests(t *testing.T, project string, store target) {
	ingestInto(t, store, "testdata/reports/yunxi-2025.txt")
	s := server{env: store.env}
	if err := s.start(".", store.flags...); err != nil {
		t.Fatalf("serve: %v\n%s", err, s.said)
	}
	t.Cleanup(s.kill)
	s.drain()
	watching := subscribe(t, project, "ws", "http://"+s.address+"/graphql", `subscription { ingestProgress { state done total report } }`)
	hears := func(ingests string) {
		t.Helper()
		watching.hears(`{"data":{"ingestProgress":[` + ingests + `]}}`)
	}
	hears("")
	reading := `{"state":"reading","done":0,"total":1,"report":null}`
	killed := ingestOfNothing(t, store)
	hears(reading)
	if err := killed.kill(); err != nil {
		t.Fatal(err)
	}
	hears(`{"state":"interrupted","done":0,"total":1,"report":null}`)
	bad := ingestOfNothing(t, store)
	hears(`{"state":"interrupted","done":0,"total":1,"report":null},` + reading)
	if _, err := io.WriteString(bad.stdin, "no report"); err != nil {
		t.Fatal(err)
	}
	if err := bad.ends(); err == nil {
		t.Error("what is no report was ingested")
	}
	hears(`{"state":"interrupted","done":0,"total":1,"report":null},{"state":"failed","done":0,"total":1,"report":"-"}`)
	ingestInto(t, store, "testdata/reports/yunxi-2026.txt")
	hears("")
}

// waiting is an ingest that waits for the text of a report.
type waiting struct {
	command *exec.Cmd
	stdin   io.WriteCloser
}

func ingestOfNothing(t *testing.T, store target) waiting {
	t.Helper()
	w := waiting{command: store.ingest(t, "--place", "云溪市", "-")}
	var err error
	if w.stdin, err = w.command.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	if err := w.command.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(w.stdin, strings.Repeat("\n", 10_000)); err != nil { // so that it is seen to be no export
		t.Fatal(err)
	}
	return w
}

func (w waiting) kill() error {
	if err := w.command.Process.Kill(); err != nil {
		return err
	}
	_ = w.command.Wait() // it was killed
	return nil
}

func (w waiting) ends() error { return errors.Join(w.stdin.Close(), w.command.Wait()) }

// TestOtherOperations asks over the same connections what is no subscription, and
// what is wrong.
func TestOtherOperations(t *testing.T) {
	t.Parallel()
	project, url := npmtest.Project(t, clients), serveHere(t)+"/graphql"
	tests := map[string]struct {
		query string
		says  map[string][]string // by transport
	}{
		"a query": {`{ entity(name: "一港五谷") { english } }`, map[string][]string{
			"ws":  {`{"data":{"entity":{"english":"One Hub, Five Valleys"}}}`, "complete"},
			"sse": {`{"data":{"entity":{"english":"One Hub, Five Valleys"}}}`, "complete"},
		}},
		"a field that fails": {`{ entities(first: 0) { totalCount } }`, map[string][]string{
			"ws":  {`{"data":{"entities":null},"errors":[{"message":"first is 0; give a number from 1 to 100","path":["entities"],"locations":[{"line":1,"column":3}],"extensions":{"code":"BAD_USER_INPUT"}}]}`, "complete"},
			"sse": {`{"data":{"entities":null},"errors":[{"message":"first is 0; give a number from 1 to 100","path":["entities"],"locations":[{"line":1,"column":3}],"extensions":{"code":"BAD_USER_INPUT"}}]}`, "complete"},
		}},
		"no such field": {`subscription { weather }`, map[string][]string{
			"ws":  {`error [{"message":"Cannot query field \"weather\" on type \"Subscription\".","locations":[{"line":1,"column":16}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]`},
			"sse": {`{"errors":[{"message":"Cannot query field \"weather\" on type \"Subscription\".","locations":[{"line":1,"column":16}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}`, "complete"},
		}},
	}
	for name, test := range tests {
		for transport, lines := range test.says {
			t.Run(name+" "+transport, func(t *testing.T) {
				t.Parallel()
				asking := subscribe(t, project, transport, url, test.query)
				for _, line := range lines {
					asking.hears(line)
				}
			})
		}
	}
}

// TestSubscribersSignIn has the clients send a key as browsers can: over a WebSocket
// in its first message.
func TestSubscribersSignIn(t *testing.T) {
	t.Parallel()
	project, keys := npmtest.Project(t, clients), filepath.Join(t.TempDir(), "keys")
	token, set := signedIn(t)
	var headers [2]string
	for i, role := range []auth.Role{auth.Reader, auth.Curator} {
		key, err := auth.AddKey(keys, string(role), role, time.Now())
		if err != nil {
			t.Fatal(err)
		}
		headers[i] = `{"authorization": "Bearer ` + key + `", "x-policygraph-cost": "1"}`
	}
	url := serveHere(t, "--keys", keys, "--jwks", set, "--jwt-issuer", "login", "--jwt-audience", "tool", "--introspection=false") + "/graphql"
	const version, schema = `subscription { graph { documents } }`, `{ __type(name: "Query") { name } }`
	for name, test := range map[string]struct{ transport, query, headers, says string }{
		"nobody":            {"ws", version, `{}`, "error 4403 sign in: send an API key or a token as Authorization: Bearer"},
		"a stranger":        {"ws", version, `{"Authorization": "Bearer pgk_x"}`, "error 4403 the API key or token is not known here, or is no longer valid"},
		"a reader":          {"ws", version, headers[0], `{"data":{"graph":{"documents":1}}}`},
		"a token":           {"ws", version, `{"Authorization": "Bearer ` + token + `"}`, `{"data":{"graph":{"documents":1}}}`},
		"a curator":         {"ws", version, headers[1], `{"data":{"graph":{"documents":1}},"cost":["storeCalls","rows","milliseconds","storeMilliseconds"]}`},
		"schema, a reader":  {"ws", schema, headers[0], `{"data":null,"errors":[{"message":"the schema is not shown here; sign in as a curator or an admin to ask for it","extensions":{"code":"FORBIDDEN"}}]}`},
		"schema, a curator": {"ws", schema, headers[1], `{"data":{"__type":{"name":"Query"}},"cost":["storeCalls","rows","milliseconds","storeMilliseconds"]}`},
		"events":            {"sse", version, headers[0], `{"data":{"graph":{"documents":1}}}`},
		"events, a curator": {"sse", version, headers[1], `{"data":{"graph":{"documents":1}},"cost":["storeCalls","rows","milliseconds","storeMilliseconds"]}`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			subscribe(t, project, test.transport, url, test.query, test.headers).hears(test.says)
		})
	}
}

// signedIn is a reader's token, and the file of the key set that it is signed by.
func signedIn(t *testing.T) (token, set string) {
	t.Helper()
	public, private, err := ed25519.GenerateKey(nil)
	if err != nil {
		t.Fatal(err)
	}
	claims := jwt.MapClaims{"iss": "login", "aud": "tool", "sub": "planner", "role": "reader", "exp": time.Now().Add(time.Hour).Unix()}
	if token, err = jwt.NewWithClaims(jwt.SigningMethodEdDSA, claims).SignedString(private); err != nil {
		t.Fatal(err)
	}
	set = filepath.Join(t.TempDir(), "jwks.json")
	keys := `{"keys":[{"kty":"OKP","crv":"Ed25519","x":"` + base64.RawURLEncoding.EncodeToString(public) + `"}]}`
	if err := os.WriteFile(set, []byte(keys), 0o600); err != nil {
		t.Fatal(err)
	}
	return token, set
}
