package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/policygraph/policygraph/bench/synthetic"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/memory"
)

var (
	attackFor   = flag.Duration("attack", 400*time.Millisecond, "how long each attack of TestAttacks goes on")
	attackNodes = flag.Int("attack-nodes", 0, "how many nodes the graph has that TestAttacks attacks, made up; 0 is the built-in graph")
)

// What an attack may cost.
const (
	answeredWithin = 2 * time.Second // others
	memoryBound    = 256 << 20       // beyond what the server takes at rest, and as much again as that
	handlesBound   = 20              // files and goroutines afterwards
)

// attack is what one of many workers sends, again and again.
type attack struct {
	workers  int
	request  func() (*http.Request, error) // to the address of the server
	statuses []int                         // that may be answered
	raw      func(ctx context.Context, address string) error
	unread   bool // the server closes the connection without reading to the end
}

// attacks are made of the queries and bodies that servers of GraphQL fell to.
func attacks(address string) map[string]attack {
	graphQL := "http://" + address + "/graphql"
	post := func(query string, variables string) func() (*http.Request, error) {
		body, _ := json.Marshal(map[string]any{"query": query, "variables": json.RawMessage(variables)})
		return func() (*http.Request, error) { return posting(graphQL, strings.NewReader(string(body))) }
	}
	refused := []int{200, 400} // 200 is that of older clients, with an error
	return map[string]attack{
		"many connections": {workers: 500, request: post(`{ entities(filter: {types: Platform}) { nodes { name members { nodes { name } } } } }`, "{}"), statuses: []int{200, 503}},
		"costly queries":   {workers: 64, request: post(`{ entities(first: 100) { nodes { id name relations(first: 40) { nodes { type from { id name english } to { id name english } } } observations(first: 20) { nodes { id value unit period indicator { name } } } } } }`, "{}"), statuses: []int{200, 503}},
		"aliases":          {workers: 8, request: post("{"+numbered(1000, " a%d: entities(first: 100) { nodes { name } }")+"}", "{}"), statuses: refused},
		"aliases allowed":  {workers: 16, request: post("{"+numbered(50, " a%d: entities(first: 100) { nodes { id name english } }")+"}", "{}"), statuses: []int{200, 503}},
		"the same field":   {workers: 8, request: post("{"+strings.Repeat(" __typename", 4900)+"}", "{}"), statuses: refused},
		"the same list":    {workers: 8, request: post("{"+strings.Repeat(" entities(first: 2) { nodes { name } }", 300)+"}", "{}"), statuses: []int{200, 400, 503}},
		"inline fragments": {workers: 8, request: post("{ "+strings.Repeat("... on Query { ", 800)+"__typename"+strings.Repeat(" }", 800)+" }", "{}"), statuses: refused},
		"directives":       {workers: 8, request: post("{ __typename"+strings.Repeat(" @aa", 4000)+" }", "{}"), statuses: refused},
		"fragment cycle":   {workers: 8, request: post("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }", "{}"), statuses: refused},
		"fragment bomb":    {workers: 8, request: post("{ ...F0 }"+doubling(60), "{}"), statuses: refused},
		"depth":            {workers: 8, request: post(strings.Repeat("{ a ", 2000)+strings.Repeat("}", 2000), "{}"), statuses: refused},
		"introspections":   {workers: 8, request: post("{"+numbered(40, " a%d: __schema { types { fields { type { fields { type { name } } } } } }")+"}", "{}"), statuses: refused},
		"a batch": {workers: 8, request: func() (*http.Request, error) {
			return posting(graphQL, strings.NewReader("["+strings.TrimSuffix(strings.Repeat(`{"query":"{__typename}"},`, 10_000), ",")+"]"))
		}, statuses: []int{400, 503}},
		"deep variables": {workers: 8, request: post("{ __typename }", strings.Repeat("[", 9000)+strings.Repeat("]", 9000)), statuses: []int{400}},
		"deep JSON": {workers: 8, request: func() (*http.Request, error) {
			return posting(graphQL, strings.NewReader(strings.Repeat(`{"a":`, 150_000)))
		}, statuses: []int{400, 503}},
		"many variables": {workers: 8, request: post("{ __typename }", "{"+strings.TrimSuffix(numbered(50_000, `"a%d":1,`), ",")+"}"), statuses: []int{200, 503}},
		"10 MB":          {workers: 16, request: func() (*http.Request, error) { return posting(graphQL, zeros(10<<20)) }, statuses: []int{413, 503}, unread: true},
		"10 MB, untold":  {workers: 16, request: func() (*http.Request, error) { return posting(graphQL, io.MultiReader(zeros(10<<20))) }, statuses: []int{413, 503}, unread: true},
		"many headers":   {workers: 8, request: func() (*http.Request, error) { return withHeaders(graphQL) }, statuses: []int{431}, unread: true},
		"a long address": {workers: 8, request: func() (*http.Request, error) {
			return http.NewRequest(http.MethodGet, graphQL+"?query="+strings.Repeat("a", 20_000), nil)
		}, statuses: []int{414}},
		"searching":         {workers: 16, request: post("{"+numbered(40, ` a%d: search(text: "`+strings.Repeat("市", 900)+`%d", first: 100) { match }`)+"}", "{}"), statuses: []int{200, 503}},
		"ledgers":           {workers: 16, request: post("{"+numbered(20, ` a%d: ledger(asOf: "20%d0-01-01") { summary { targets } }`)+"}", "{}"), statuses: []int{200, 503}},
		"figures":           {workers: 16, request: post(`{ statistics(by: [indicator, place]) { total { count } groups(first: 100) { nodes { keys { value } summary { count } } } } series(indicator: "地区生产总值", first: 100) { nodes { unit } } }`, "{}"), statuses: []int{200, 503}},
		"the whole graph":   {workers: 16, request: post(everything, "{}"), statuses: []int{200, 503}},
		"injections":        {workers: 16, request: injecting(graphQL), statuses: []int{200, 400, 503}},
		"paths":             {workers: 16, request: post("{"+numbered(40, ` a%d: neighbourhood(id: "一港五谷", depth: 4, limit: 1000) { truncated }`)+"}", "{}"), statuses: []int{200, 400, 503}},
		"slow headers":      {workers: 300, raw: slowly("GET /graphql HTTP/1.1\r\nHost: localhost\r\n")},
		"slow bodies":       {workers: 300, raw: slowly("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n")},
		"silence":           {workers: 300, raw: slowly("")},
		"nothing is HTTP":   {workers: 50, raw: slowly("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03")},
		"half a WebSocket":  {workers: 50, raw: slowly("GET /graphql HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n")},
		"no reader":         {workers: 50, raw: slowly("GET /graphql?query=" + url.QueryEscape(`{ entities(first: 100) { nodes { id name english aliases } } }`) + " HTTP/1.1\r\nHost: localhost\r\n\r\n")},
		"streams of events": {workers: 300, request: streaming(graphQL), statuses: []int{200, 503}},
	}
}

// everything asks for all that is computed from the whole graph.
const everything = `{
	audit { findings(first: 100) { totalCount nodes { rule message { english } } } }
	ledger { summary { targets } entries(first: 100) { totalCount nodes { state note { english } } } groups(by: entity, first: 100) { totalCount } }
	graph { types { type count } metrics { kind measure count } places(first: 100) { totalCount } }
	searchNames(text: "gy") { facets { named type count } hits(first: 100) { nodes { match } } }
	entities(first: 100, filter: {target: {states: [behind, ahead]}}) { totalCount nodes { name } }
}`

// injecting asks with one of the texts that end a literal, a pattern or a search
// somewhere, in turn.
func injecting(url string) func() (*http.Request, error) {
	texts := []string{`'`, "`", `\`, "\x00", `*`, `(`, `~`, `/.*(.*)+$/`, `' OR 1=1 //`, `'}) DETACH DELETE n //`, "`}) CALL dbms.components() YIELD name //", `../../etc/passwd`, strings.Repeat("(", 900)}
	const query = `query($t: String!, $i: ID!) { entity(name: $t) { id } node(id: $i) { id } search(text: $t) { match }
		searchNames(text: $t) { hits { totalCount } } indicators(text: $t) { totalCount } neighbourhood(id: $i) { truncated } path(from: $i, to: $i) { entities { id } }
		entities(filter: {text: $t, prefix: $t, place: $i, group: $i}) { totalCount } observations(filter: {about: [$i], unit: $t}) { totalCount } ledger(asOf: $t) { summary { targets } } }`
	var sent atomic.Int64
	return func() (*http.Request, error) {
		text := texts[int(sent.Add(1))%len(texts)]
		body, err := json.Marshal(map[string]any{"query": query, "variables": map[string]string{"t": text, "i": "platform:990100:" + text}})
		if err != nil {
			return nil, err
		}
		return posting(url, strings.NewReader(string(body)))
	}
}

func posting(url string, body io.Reader) (*http.Request, error) {
	request, err := http.NewRequest(http.MethodPost, url, body)
	if err == nil {
		request.Header.Set("Content-Type", "application/json")
	}
	return request, err
}

func withHeaders(url string) (*http.Request, error) {
	request, err := http.NewRequest(http.MethodGet, url, nil)
	for i := range 2000 {
		request.Header.Set(fmt.Sprintf("X-Header-%d", i), strings.Repeat("a", 40))
	}
	return request, err
}

func streaming(url string) func() (*http.Request, error) {
	return func() (*http.Request, error) {
		request, err := posting(url, strings.NewReader(`{"query":"subscription { graph { version } }"}`))
		request.Header.Set("Accept", "text/event-stream")
		return request, err
	}
}

// zeros is a body of spaces, of which JSON has any number.
func zeros(size int64) *strings.Reader { return strings.NewReader(strings.Repeat(" ", int(size))) }

// slowly opens a connection, sends the start and then a byte now and again.
func slowly(start string) func(ctx context.Context, address string) error {
	return func(ctx context.Context, address string) error {
		connection, err := net.Dial("tcp", address)
		if err != nil {
			return err
		}
		defer connection.Close()
		_, err = io.WriteString(connection, start)
		tick := time.NewTicker(200 * time.Millisecond)
		defer tick.Stop()
		for err == nil {
			select {
			case <-ctx.Done():
				return nil
			case <-tick.C:
				_, err = io.WriteString(connection, "a")
			}
		}
		return nil // the server has closed it
	}
}

func numbered(n int, format string) string {
	var all strings.Builder
	for i := range n {
		all.WriteString(strings.ReplaceAll(format, "%d", strconv.Itoa(i)))
	}
	return all.String()
}

// doubling are fragments each of which spreads the next one twice.
func doubling(n int) string {
	var all strings.Builder
	for i := range n {
		fmt.Fprintf(&all, " fragment F%d on Query { ...F%d ...F%d }", i, i+1, i+1)
	}
	fmt.Fprintf(&all, " fragment F%d on Query { __typename }", n)
	return all.String()
}

// TestAttacks attacks a server of the built-in graph and asks it meanwhile, as
// another client: that is answered, in time, the memory stays bounded, and no
// answer tells of the inside.
func TestAttacks(t *testing.T) {
	var s server
	if err := s.start(t.TempDir(), attacked(t)...); err != nil {
		t.Fatalf("serve: %v\n%s", err, s.said)
	}
	defer s.kill()
	s.drain()
	v := victim{t: t, server: &s}
	for range 20 { // it has done everything once
		v.ask()
	}
	v.compute()
	atRest := v.memory("VmRSS")
	t.Logf("%d MB at rest", atRest>>20)
	before := v.handles()
	for name, a := range attacks(s.address) {
		t.Run(name, func(t *testing.T) {
			v := victim{t: t, server: &s}
			slowest := v.during(a)
			peak := v.memory("VmHWM") - atRest
			t.Logf("others waited %s at most; %d MB more", slowest.Round(time.Millisecond), peak>>20)
			if slowest > answeredWithin {
				t.Errorf("another client waited %s", slowest)
			}
			if peak > memoryBound+atRest {
				t.Errorf("the server took %d MB more", peak>>20)
			}
		})
	}
	v.settles(before)
	if err := s.terminate(); err != nil {
		t.Fatal(err)
	}
	if err := s.wait(); err != nil {
		t.Errorf("the server ended with %v:\n%s", err, s.said)
	}
	if strings.Contains(s.said, "panic") || strings.Contains(s.said, "INTERNAL") {
		t.Errorf("the server's log:\n%s", s.said)
	}
}

// attacked are the flags that say which graph is served.
func attacked(t *testing.T) []string {
	if *attackNodes == 0 {
		return nil
	}
	dir := filepath.Join(t.TempDir(), "store")
	store, err := memory.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := store.Merge(t.Context(), graph.Union(slices.Collect(synthetic.Reports(1, *attackNodes))...)); err != nil {
		t.Fatal(err)
	}
	return []string{"--store", dir}
}

// victim is a server under attack.
type victim struct {
	t      *testing.T
	server *server
}

// compute has everything computed that is computed from the whole graph, which
// takes longer than a query may.
func (v victim) compute() {
	v.t.Helper()
	began := time.Now()
	for time.Since(began) < time.Minute {
		request, err := posting("http://"+v.server.address+"/graphql", strings.NewReader(fmt.Sprintf(`{"query": %q}`, strings.Join(strings.Fields(everything), " "))))
		if err != nil {
			v.t.Fatal(err)
		}
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			v.t.Fatal(err)
		}
		body, _ := io.ReadAll(response.Body)
		response.Body.Close()
		if !strings.Contains(string(body), `"errors"`) {
			return
		}
		if !strings.Contains(string(body), "TIMEOUT") {
			v.t.Fatalf("the whole graph: %.500s", body)
		}
	}
	v.t.Error("the whole graph is not computed within a minute")
}

// during attacks for a while, and returns how long another client waited at most.
func (v victim) during(a attack) (slowest time.Duration) {
	ctx, cancel := context.WithTimeout(v.t.Context(), *attackFor)
	defer cancel()
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: a.workers, DisableCompression: true}}
	defer client.CloseIdleConnections()
	var workers sync.WaitGroup
	for range a.workers {
		workers.Go(func() {
			for ctx.Err() == nil {
				if a.raw != nil {
					_ = a.raw(ctx, v.server.address) // refused connections are welcome
				} else if err := v.send(ctx, client, a); err != nil && ctx.Err() == nil {
					v.t.Error(err)
					return
				}
			}
		})
	}
	for ctx.Err() == nil {
		slowest = max(slowest, v.ask())
	}
	workers.Wait()
	return slowest
}

// send sends one request of the attack and looks at the answer.
func (v victim) send(ctx context.Context, client *http.Client, a attack) error {
	request, err := a.request()
	if err != nil {
		return err
	}
	response, err := client.Do(request.WithContext(ctx))
	if err != nil {
		return a.excused(err)
	}
	defer response.Body.Close()
	// Errors stand first; to look through all of a long answer would take the time of
	// the client that is to be answered meanwhile, which runs beside this one.
	body, err := io.ReadAll(io.LimitReader(response.Body, 64<<10))
	if err == nil {
		_, err = io.Copy(io.Discard, response.Body)
	}
	if err != nil {
		return a.excused(err)
	}
	if !slices.Contains(a.statuses, response.StatusCode) {
		return fmt.Errorf("status %d: %.300s", response.StatusCode, body)
	}
	return leaks(string(body))
}

// excused is nil where the server closed the connection without reading to the end,
// as it may.
func (a attack) excused(err error) error {
	if a.unread && (errors.Is(err, syscall.EPIPE) || errors.Is(err, syscall.ECONNRESET)) {
		return nil
	}
	return err
}

// internals are what no client is to see.
var internals = regexp.MustCompile(`(?i)goroutine|panic|runtime error|\.go\b|/root/|/work/|/tmp/|MATCH \(|UNWIND|neo4j|cypher|bolt:|INTERNAL`)

func leaks(answer string) error {
	if found := internals.FindString(answer); found != "" {
		return fmt.Errorf("the answer tells of the inside by %q: %.500s", found, answer)
	}
	return nil
}

// ask asks as another client does, once more where the server says that it is busy.
func (v victim) ask() time.Duration {
	began := time.Now()
	client := &http.Client{Timeout: 4 * answeredWithin, Transport: &http.Transport{DisableKeepAlives: true}}
	for {
		response, err := client.Get("http://" + v.server.address + "/graphql?query=" + url.QueryEscape(`{ documents { totalCount nodes { title } } }`))
		if err != nil {
			v.t.Errorf("another client: %v", err)
			return time.Since(began)
		}
		body, _ := io.ReadAll(response.Body)
		response.Body.Close()
		switch {
		case response.StatusCode == http.StatusOK && strings.Contains(string(body), `"title"`):
			return time.Since(began)
		case response.StatusCode != http.StatusServiceUnavailable || time.Since(began) > 2*answeredWithin:
			v.t.Errorf("another client: %d %s", response.StatusCode, body)
			return time.Since(began)
		}
	}
}

// memory is a figure of the process in bytes, 0 where the system does not say.
func (v victim) memory(name string) int {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", v.server.process.Process.Pid))
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(status), name+":")
	fields := strings.Fields(rest)
	if len(fields) == 0 {
		return 0
	}
	kilobytes, err := strconv.Atoi(fields[0])
	if err != nil {
		v.t.Error(err)
	}
	return kilobytes << 10
}

// handles counts the goroutines and open files of the server.
func (v victim) handles() int {
	response, err := http.Get("http://" + v.server.address + "/metrics")
	if err != nil {
		v.t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		v.t.Fatal(err)
	}
	sum := 0
	for _, found := range regexp.MustCompile(`(?m)^(?:go_goroutines|process_open_fds) (\d+)$`).FindAllStringSubmatch(string(body), -1) {
		count, _ := strconv.Atoi(found[1]) // digits
		sum += count
	}
	return sum
}

// settles waits until the attacks have left nothing behind.
func (v victim) settles(before int) {
	for began := time.Now(); ; {
		now := v.handles()
		if now <= before+handlesBound {
			return
		}
		if time.Since(began) > 30*time.Second {
			v.t.Errorf("%d goroutines and files, %d before", now, before)
			return
		}
		<-time.After(200 * time.Millisecond)
	}
}
