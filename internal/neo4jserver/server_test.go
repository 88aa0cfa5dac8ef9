package neo4jserver_test

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/policygraph/policygraph/internal/neo4jserver"
	"github.com/policygraph/policygraph/internal/neo4jtest"
)

func TestLifeOfAServer(t *testing.T) {
	opts := neo4jserver.Options{Cache: neo4jtest.Cache(t), Home: t.TempDir()}
	wantNone(t, opts.Home)
	if err := neo4jserver.Stop(t.Context(), opts.Home); !errors.Is(err, neo4jserver.ErrNotRunning) {
		t.Errorf("stop where none runs: %v", err)
	}

	first := start(t, opts)
	query(t, first, "CREATE (:Platform {name: '云溪谷'})")
	checkSecrets(t, first)
	checkBrowser(t, first)
	again, err := neo4jserver.Start(t.Context(), opts)
	if !errors.Is(err, neo4jserver.ErrRunning) || !strings.Contains(err.Error(), first.URI) {
		t.Errorf("started twice: %v", err)
	}
	if diff := cmp.Diff(first, again); diff != "" {
		t.Errorf("the server that runs already (-want +got):\n%s", diff)
	}

	kill(t, first)
	opts.BoltPort, opts.HTTPPort = port(t, first.URI), port(t, first.Browser)
	second := start(t, opts)
	second.PID = first.PID
	if diff := cmp.Diff(first, second); diff != "" {
		t.Errorf("started again after a kill (-want +got):\n%s", diff)
	}
	if got := query(t, second, "MATCH (p:Platform) RETURN p.name"); got != "云溪谷" {
		t.Errorf("the kill took the data: %v", got)
	}
	if err := neo4jserver.Stop(t.Context(), opts.Home); err != nil {
		t.Fatal(err)
	}
	wantNone(t, opts.Home)
	if _, err := net.Dial("tcp", strings.TrimPrefix(second.URI, "neo4j://")); err == nil {
		t.Error("stopped, but Bolt still answers")
	}
}

func start(t *testing.T, opts neo4jserver.Options) neo4jserver.Server {
	t.Helper()
	server := neo4jtest.Start(t, opts)
	found, err := neo4jserver.Status(opts.Home)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(server, found); diff != "" {
		t.Errorf("status (-started +found):\n%s", diff)
	}
	return server
}

func wantNone(t *testing.T, home string) {
	t.Helper()
	if server, err := neo4jserver.Status(home); !errors.Is(err, neo4jserver.ErrNotRunning) {
		t.Fatalf("want ErrNotRunning, got %+v, %v", server, err)
	}
}

// kill ends the server as a fault would, and returns when the home knows of it.
func kill(t *testing.T, server neo4jserver.Server) {
	t.Helper()
	process, err := os.FindProcess(server.PID)
	if err != nil {
		t.Fatal(err)
	}
	if err := process.Kill(); err != nil {
		t.Fatal(err)
	}
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for range 1000 {
		if _, err := neo4jserver.Status(server.Home); errors.Is(err, neo4jserver.ErrNotRunning) {
			if !strings.Contains(err.Error(), server.Log) {
				t.Errorf("the error %q does not name the log", err)
			}
			return
		}
		<-tick.C
	}
	t.Fatal("killed, but it still runs")
}

func query(t *testing.T, server neo4jserver.Server, cypher string) any {
	t.Helper()
	driver, err := neo4j.NewDriverWithContext(server.URI, neo4j.BasicAuth(server.Username, server.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer driver.Close(t.Context())
	result, err := neo4j.ExecuteQuery(t.Context(), driver, cypher, nil, neo4j.EagerResultTransformer)
	if err != nil {
		t.Fatalf("%s: %v", cypher, err)
	}
	if len(result.Records) == 0 {
		return nil
	}
	return result.Records[0].Values[0]
}

func checkSecrets(t *testing.T, server neo4jserver.Server) {
	t.Helper()
	for _, name := range []string{"password", "conf/neo4j.conf", "server.json"} {
		info, err := os.Stat(filepath.Join(server.Home, name))
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode().Perm() != 0o600 {
			t.Errorf("%s has mode %v", name, info.Mode())
		}
	}
	if len(server.Password) < 20 {
		t.Errorf("the password %q is short", server.Password)
	}
	if _, err := os.Stat(filepath.Join(server.Home, "conf", "password.args")); err == nil {
		t.Error("the password is left among the arguments")
	}
	server.Password = "neo4j"
	err := neo4jserver.WaitUntilReady(t.Context(), server)
	if err == nil || !strings.Contains(err.Error(), "does not take the password") {
		t.Errorf("with the password that everybody knows: %v", err)
	}
}

func checkBrowser(t *testing.T, server neo4jserver.Server) {
	t.Helper()
	response, err := http.Get(server.Browser)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if kind := response.Header.Get("Content-Type"); response.StatusCode != http.StatusOK || !strings.HasPrefix(kind, "text/html") {
		t.Errorf("browser: %s, %s", response.Status, kind)
	}
}

func port(t *testing.T, address string) int {
	t.Helper()
	parsed, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	number, err := strconv.Atoi(parsed.Port())
	if err != nil {
		t.Fatal(err)
	}
	return number
}

func TestStartSaysWhyNot(t *testing.T) {
	cache := neo4jtest.Cache(t)
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	takenPort := taken.Addr().(*net.TCPAddr).Port
	orphaned := t.TempDir()
	if err := os.MkdirAll(filepath.Join(orphaned, "data", "databases", "system"), 0o755); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name string
		opts neo4jserver.Options
		want []string
	}{
		{"no such heap", neo4jserver.Options{Heap: "lots"}, []string{"it ended: exit status 1", "console.log", "Invalid maximum heap size"}},
		{"no such setting", neo4jserver.Options{Settings: map[string]string{"no.such": "x"}}, []string{"console.log", "no.such"}},
		{"port taken", neo4jserver.Options{HTTPPort: takenPort}, []string{"port " + strconv.Itoa(takenPort), "in use", "another port"}},
		{"password lost", neo4jserver.Options{Home: orphaned}, []string{filepath.Join(orphaned, "password") + " is missing"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			test.opts.Cache = cache
			if test.opts.Home == "" {
				test.opts.Home = t.TempDir()
			}
			_, err := neo4jserver.Start(t.Context(), test.opts)
			for _, want := range test.want {
				if err == nil || !strings.Contains(err.Error(), want) {
					t.Errorf("the error does not say %q:\n%v", want, err)
				}
			}
			wantNone(t, test.opts.Home)
		})
	}
}

// Whoever gives up waiting leaves no server behind.
func TestStartCancelled(t *testing.T) {
	opts := neo4jserver.Options{Cache: neo4jtest.Cache(t), Home: t.TempDir()}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	opts.Progress = cancelOn{"Starting", cancel}
	if _, err := neo4jserver.Start(ctx, opts); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	wantNone(t, opts.Home)
}

// cancelOn cancels when progress reaches a word.
type cancelOn struct {
	word   string
	cancel context.CancelFunc
}

func (c cancelOn) Write(line []byte) (int, error) {
	if strings.Contains(string(line), c.word) {
		c.cancel()
	}
	return len(line), nil
}
