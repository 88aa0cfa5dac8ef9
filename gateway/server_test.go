package gateway_test

import (
	"bufio"
	"context"
	"crypto/tls"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/policygraph/policygraph/gateway"
	"github.com/policygraph/policygraph/gateway/auth"
	"github.com/policygraph/policygraph/gateway/observe"
)

// serve runs a server until the test ends and returns where it is; change adjusts
// its options.
func serve(t *testing.T, routes []gateway.Route, change func(*gateway.Options)) string {
	t.Helper()
	url, stop := run(t, routes, change)
	t.Cleanup(func() {
		if err := stop(); err != nil {
			t.Errorf("Run: %v", err)
		}
	})
	return url
}

func run(t *testing.T, routes []gateway.Route, change func(*gateway.Options)) (url string, stop func() error) {
	t.Helper()
	s, err := gateway.New(options(t, change), routes)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- s.Run(ctx, func() {}) }()
	return s.URL(), func() error {
		cancel()
		return <-ended
	}
}

func options(t *testing.T, change func(*gateway.Options)) gateway.Options {
	t.Helper()
	log := slog.New(slog.DiscardHandler)
	observer, err := observe.New(observe.Options{Log: log})
	if err != nil {
		t.Fatal(err)
	}
	o := gateway.Options{Addr: "127.0.0.1:0", Observer: observer, Log: log}
	if change != nil {
		change(&o)
	}
	return o
}

// open answers everybody with the body it got.
func open() []gateway.Route {
	return []gateway.Route{{Pattern: "/", Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(w, r.Body)
	})}}
}

// ask sends a request, which change adjusts, and returns status, headers and body.
func ask(t *testing.T, url string, change func(*http.Request)) (int, http.Header, string) {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	if change != nil {
		change(request)
	}
	client := http.Client{Transport: &http.Transport{DisableKeepAlives: true, TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}}
	response, err := client.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, response.Header, string(body)
}

// keys is an authenticator with one key of each role.
func keys(t *testing.T) (*auth.Authenticator, map[auth.Role]string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "keys")
	all := map[auth.Role]string{}
	for _, role := range auth.Roles() {
		key, err := auth.AddKey(file, "test", role, time.Now())
		if err != nil {
			t.Fatal(err)
		}
		all[role] = key
	}
	known, err := auth.New(t.Context(), auth.Options{KeyFile: file, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	return known, all
}

func TestOpenToOthers(t *testing.T) {
	t.Parallel()
	known, _ := keys(t)
	for name, test := range map[string]struct {
		change func(*gateway.Options)
		want   string // in the error; none where empty
	}{
		"loopback":         {func(*gateway.Options) {}, ""},
		"all":              {func(o *gateway.Options) { o.Addr = "0.0.0.0:0" }, "give API keys with --keys FILE"},
		"all, IPv6":        {func(o *gateway.Options) { o.Addr = ":0" }, "say --insecure"},
		"all, keys":        {func(o *gateway.Options) { o.Addr, o.Auth = "0.0.0.0:0", known }, ""},
		"all, insecure":    {func(o *gateway.Options) { o.Addr, o.Insecure = "0.0.0.0:0", true }, ""},
		"no address":       {func(o *gateway.Options) { o.Addr = "nonsense" }, "cannot listen on nonsense"},
		"no certificate":   {func(o *gateway.Options) { o.Cert, o.Key = "/nowhere", "/nowhere" }, "the certificate /nowhere with the key /nowhere cannot be used"},
		"a name of ours":   {func(o *gateway.Options) { o.Addr = "localhost:0" }, ""},
		"another loopback": {func(o *gateway.Options) { o.Addr = "127.0.0.9:0" }, ""},
	} {
		s, err := gateway.New(options(t, test.change), open())
		if test.want == "" && err != nil || test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
			t.Errorf("%s: %v, want %q", name, err, test.want)
		}
		if err == nil {
			ctx, cancel := context.WithCancel(context.Background())
			cancel()
			if err := s.Run(ctx, func() {}); err != nil {
				t.Errorf("%s: Run: %v", name, err)
			}
		}
	}
}

func TestSignIn(t *testing.T) {
	t.Parallel()
	known, secrets := keys(t)
	answer := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		caller, _ := auth.FromContext(r.Context())
		fmt.Fprint(w, caller.Role)
	})
	url := serve(t, []gateway.Route{
		{Pattern: "/public", Handler: answer},
		{Pattern: "/graphql", Handler: answer, Needs: auth.Reader},
		{Pattern: "/metrics", Handler: answer, Needs: auth.Admin},
	}, func(o *gateway.Options) { o.Auth = known })
	for name, test := range map[string]struct {
		path, key string
		status    int
		want      string // in the body
	}{
		"public":          {"/public", "", 200, ""},
		"nobody":          {"/graphql", "", 401, `"code":"UNAUTHENTICATED"`},
		"a wrong key":     {"/graphql", "pgk_x", 401, "not known here"},
		"a reader":        {"/graphql", secrets[auth.Reader], 200, "reader"},
		"an admin":        {"/graphql", secrets[auth.Admin], 200, "admin"},
		"a reader's role": {"/metrics", secrets[auth.Reader], 403, `"code":"FORBIDDEN"`},
		"an admin's role": {"/metrics", secrets[auth.Admin], 200, "admin"},
	} {
		status, header, body := ask(t, url+test.path, func(r *http.Request) {
			if test.key != "" {
				r.Header.Set("Authorization", "Bearer "+test.key)
			}
		})
		if status != test.status || !strings.Contains(body, test.want) {
			t.Errorf("%s: %d %s", name, status, body)
		}
		if asked := strings.Join(header.Values("WWW-Authenticate"), "; "); (status == 401) != strings.Contains(asked, "Bearer") {
			t.Errorf("%s: asked to sign in by %q", name, asked)
		}
	}
}

func TestHost(t *testing.T) {
	t.Parallel()
	known, _ := keys(t)
	for name, test := range map[string]struct {
		host   string
		change func(*gateway.Options)
		status int
	}{
		"address":         {"", nil, 200},
		"localhost":       {"localhost:8080", nil, 200},
		"IPv6":            {"[::1]:8080", nil, 200},
		"a name led here": {"evil.example.org", nil, 421},
		"like ours":       {"localhost.example.org", nil, 421},
		"insecure":        {"plan.example.org", func(o *gateway.Options) { o.Insecure = true }, 200},
		"keys":            {"plan.example.org", func(o *gateway.Options) { o.Auth = known }, 200},
	} {
		url := serve(t, open(), test.change)
		if status, _, body := ask(t, url, func(r *http.Request) { r.Host = test.host }); status != test.status {
			t.Errorf("%s: %d %s", name, status, body)
		}
	}
}

func TestRate(t *testing.T) {
	t.Parallel()
	known, secrets := keys(t)
	url := serve(t, open(), func(o *gateway.Options) { o.Auth, o.Rate = known, 0.01 })
	as := func(key string) (int, http.Header, string) {
		return ask(t, url, func(r *http.Request) { r.Header.Set("Authorization", "Bearer "+key) })
	}
	if status, _, body := as(secrets[auth.Reader]); status != 200 {
		t.Fatalf("the first: %d %s", status, body)
	}
	status, header, body := as(secrets[auth.Reader])
	if status != 429 || header.Get("Retry-After") == "" || !strings.Contains(body, `"code":"RATE_LIMITED"`) {
		t.Errorf("the second: %d %v %s", status, header, body)
	}
	if status, _, body := as(secrets[auth.Curator]); status != 200 {
		t.Errorf("another client: %d %s", status, body)
	}
}

// TestWait counts what comes over one connection like requests.
func TestWait(t *testing.T) {
	t.Parallel()
	routes := []gateway.Route{{Pattern: "/", Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for range 4 {
			fmt.Fprint(w, gateway.Wait(r.Context()) > 0, " ")
		}
	})}}
	if _, _, body := ask(t, serve(t, routes, func(o *gateway.Options) { o.Rate = 0.6 }), nil); body != "false false true true " {
		t.Errorf("waits: %s", body)
	}
	if got := gateway.Wait(t.Context()); got != 0 {
		t.Errorf("without a request it waits %s", got)
	}
}

func TestConnections(t *testing.T) {
	t.Parallel()
	url := serve(t, open(), func(o *gateway.Options) { o.MaxConnections = 2 })
	address := strings.TrimPrefix(url, "http://")
	var held []net.Conn
	for range 2 {
		held = append(held, dial(t, address))
		hold(t, held[len(held)-1])
	}
	third := dial(t, address)
	answer, err := io.ReadAll(third)
	if err != nil || !strings.HasPrefix(string(answer), "HTTP/1.1 503 ") || !strings.Contains(string(answer), `"code":"UNAVAILABLE"`) {
		t.Errorf("the third: %q, %v", answer, err)
	}
	held[0].Close()
	for { // until the server has seen it
		next := dial(t, address)
		fmt.Fprint(next, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
		if answer, _ := io.ReadAll(next); strings.HasPrefix(string(answer), "HTTP/1.1 200 ") {
			return
		}
		if t.Context().Err() != nil {
			t.Fatal("the place is not free again")
		}
	}
}

func dial(t *testing.T, address string) net.Conn {
	t.Helper()
	connection, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { connection.Close() })
	if err := connection.SetDeadline(time.Now().Add(10 * time.Second)); err != nil {
		t.Fatal(err)
	}
	return connection
}

// hold has a request answered on the connection, which stays open.
func hold(t *testing.T, connection net.Conn) {
	t.Helper()
	fmt.Fprint(connection, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
	if line, err := bufio.NewReader(connection).ReadString('\n'); err != nil || !strings.Contains(line, "200") {
		t.Fatalf("%q, %v", line, err)
	}
}

// TestLargeBodies holds as many large bodies as are read at once: small ones are
// still answered, a large one is refused.
func TestLargeBodies(t *testing.T) {
	t.Parallel()
	begun := make(chan struct{}, 64)
	url := serve(t, []gateway.Route{{Pattern: "/", Handler: http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		if r.ContentLength > 0 {
			begun <- struct{}{}
		}
		_, _ = io.Copy(io.Discard, r.Body)
	})}}, nil)
	for range 32 {
		fmt.Fprint(dial(t, strings.TrimPrefix(url, "http://")), "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\nx")
		<-begun
	}
	if status, _, body := ask(t, url, nil); status != 200 {
		t.Errorf("a small one: %d %s", status, body)
	}
	status, header, body := ask(t, url, func(r *http.Request) {
		r.Method, r.Body, r.ContentLength = http.MethodPost, io.NopCloser(strings.NewReader(strings.Repeat("x", 100_000))), 100_000
	})
	if status != 503 || header.Get("Retry-After") == "" {
		t.Errorf("a large one: %d %s", status, body)
	}
}

func TestCORS(t *testing.T) {
	t.Parallel()
	const friend, stranger = "https://plan.example.org", "https://evil.example.org"
	routes := open()
	routes[0].Shared = true
	routes = append(routes, gateway.Route{Pattern: "/metrics", Handler: routes[0].Handler})
	url := serve(t, routes, func(o *gateway.Options) { o.Origins = []string{friend} })
	for _, test := range []struct{ method, path, origin, allowed string }{
		{http.MethodGet, "/", friend, friend},
		{http.MethodOptions, "/", friend, friend},
		{http.MethodGet, "/", stranger, ""},
		{http.MethodOptions, "/", stranger, ""},
		{http.MethodGet, "/metrics", friend, ""},
	} {
		_, header, _ := ask(t, url+test.path, func(r *http.Request) {
			r.Method = test.method
			r.Header.Set("Origin", test.origin)
			r.Header.Set("Access-Control-Request-Method", http.MethodPost)
			r.Header.Set("Access-Control-Request-Headers", "authorization,content-type")
		})
		if got := header.Get("Access-Control-Allow-Origin"); got != test.allowed {
			t.Errorf("%v: allowed %q", test, got)
		}
	}
}

// TestShutdown stops the server while it answers: it finishes first.
func TestShutdown(t *testing.T) {
	t.Parallel()
	begun, finish := make(chan struct{}), make(chan struct{})
	url, stop := run(t, []gateway.Route{{Pattern: "/", Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		close(begun)
		<-finish
		fmt.Fprint(w, "done")
	})}}, nil)
	answered := make(chan string, 1)
	go func() {
		response, err := http.Get(url)
		if err != nil {
			answered <- err.Error()
			return
		}
		defer response.Body.Close()
		body, _ := io.ReadAll(response.Body)
		answered <- string(body)
	}()
	<-begun
	stopped := make(chan error, 1)
	go func() { stopped <- stop() }()
	for { // until it takes no more connections
		connection, err := net.Dial("tcp", strings.TrimPrefix(url, "http://"))
		if err != nil {
			break
		}
		connection.Close()
	}
	close(finish)
	if got := <-answered; got != "done" {
		t.Errorf("the running request got %q", got)
	}
	if err := <-stopped; err != nil {
		t.Error(err)
	}
}

func TestTLS(t *testing.T) {
	t.Parallel()
	url := serveTLS(t, open())
	if !strings.HasPrefix(url, "https://") {
		t.Errorf("it is at %s", url)
	}
	if status, _, body := ask(t, url, nil); status != 200 {
		t.Errorf("%d %s", status, body)
	}
	old := &tls.Config{MaxVersion: tls.VersionTLS11, InsecureSkipVerify: true}
	if connection, err := tls.Dial("tcp", strings.TrimPrefix(url, "https://"), old); err == nil {
		connection.Close()
		t.Error("TLS 1.1 is spoken")
	}
}

// TestLimitsAreDocumented holds the second table of docs/limits.md to the bounds.
func TestLimitsAreDocumented(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../docs/limits.md")
	if err != nil {
		t.Fatal(err)
	}
	table := "| limit | value | answer beyond it | flag |\n| --- | --- | --- | --- |\n"
	for _, l := range gateway.Limits() {
		flag := ""
		if l.Flag != "" {
			flag = "`" + l.Flag + "`"
		}
		table += fmt.Sprintf("| %s | %s | %s | %s |\n", l.What, l.Most, l.Answer, flag)
	}
	if !strings.Contains(string(text), "<!-- connections -->\n"+table) {
		t.Errorf("docs/limits.md has another table than\n%s", table)
	}
}

// TestGreets lets a WebSocket in that signs in later, where that is so, and none
// with a wrong key.
func TestGreets(t *testing.T) {
	t.Parallel()
	keys := filepath.Join(t.TempDir(), "keys")
	key, err := auth.AddKey(keys, "tool", auth.Reader, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	known, err := auth.New(t.Context(), auth.Options{KeyFile: keys, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	greeted := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, err := gateway.Greet(r.Context(), http.Header{"Authorization": r.Header.Values("First")})
		caller, _ := auth.FromContext(ctx)
		fmt.Fprint(w, caller.Role, err)
	})
	url := serve(t, []gateway.Route{
		{Pattern: "/greets", Handler: greeted, Needs: auth.Reader, Greets: true},
		{Pattern: "/admin", Handler: greeted, Needs: auth.Admin, Greets: true},
		{Pattern: "/", Handler: greeted, Needs: auth.Reader},
	}, func(o *gateway.Options) { o.Auth = known })
	for name, test := range map[string]struct {
		path, upgrade, header, first string
		status                       int
		body                         string
	}{
		"by its first message": {"/greets", "websocket", "", "Bearer " + key, 200, "reader<nil>"},
		"by its header":        {"/greets", "websocket", "Bearer " + key, "", 200, "reader<nil>"},
		"a wrong first":        {"/greets", "websocket", "Bearer " + key, "Bearer x", 200, "reader" + auth.ErrInvalid.Error()},
		"by nothing":           {"/greets", "websocket", "", "", 200, auth.ErrMissing.Error()},
		"a small role":         {"/admin", "websocket", "", "Bearer " + key, 200, "the role reader does not go so far; it takes admin"},
		"a wrong header":       {"/greets", "websocket", "Bearer x", "Bearer " + key, 401, ""},
		"no WebSocket":         {"/greets", "", "", "Bearer " + key, 401, ""},
		"elsewhere":            {"/", "websocket", "", "Bearer " + key, 401, ""},
	} {
		status, _, body := ask(t, url+test.path, func(r *http.Request) {
			for name, value := range map[string]string{"Upgrade": test.upgrade, "Authorization": test.header, "First": test.first} {
				if value != "" {
					r.Header.Set(name, value)
				}
			}
		})
		if status != test.status || status == 200 && body != test.body {
			t.Errorf("%s: %d %s, want %d %s", name, status, body, test.status, test.body)
		}
	}
}
