package resolvers_test

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/resolvers"
)

const watching = `subscription { graph { documents } }`

// openStream begins to watch by GET, as EventSource does, and returns what is sent.
func openStream(t *testing.T, server string) (*http.Response, *bufio.Reader) {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, server+"?query="+url.QueryEscape(watching), nil)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Accept", "text/event-stream")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { response.Body.Close() })
	return response, bufio.NewReader(response.Body)
}

func read(t *testing.T, r *bufio.Reader, lines int) string {
	t.Helper()
	var text strings.Builder
	for range lines {
		line, err := r.ReadString('\n')
		if err != nil {
			t.Fatalf("%v after %q", err, text.String())
		}
		text.WriteString(line)
	}
	return text.String()
}

// TestEvents watches by EventSource's means, as many as may, until the server
// ends: nothing says then that the operation is complete.
func TestEvents(t *testing.T) {
	t.Parallel()
	ending := make(chan struct{})
	server := httptest.NewServer(resolvers.NewHandler(memory.New(fixture(t)), resolvers.Options{MaxConnections: 1, Ending: ending}))
	t.Cleanup(server.Close)
	response, events := openStream(t, server.URL)
	if media := response.Header.Get("Content-Type"); media != "text/event-stream; charset=utf-8" {
		t.Errorf("Content-Type: %s", media)
	}
	got := read(t, events, 5)
	if !strings.HasPrefix(got, ":\n\nevent: next\ndata: "+`{"data":{"graph":{"documents":1}},"extensions":{"graph":{"mode":"embedded","version":"`) {
		t.Errorf("got %q", got)
	}
	second, body := openStream(t, server.URL)
	text, err := io.ReadAll(body)
	if err != nil {
		t.Fatal(err)
	}
	if got, _ := codes(t, text); second.StatusCode != http.StatusServiceUnavailable || second.Header.Get("Retry-After") == "" || !cmp.Equal(got, []string{"UNAVAILABLE"}) {
		t.Errorf("one too many: %d %v", second.StatusCode, got)
	}
	close(ending)
	if rest, err := io.ReadAll(events); err != nil || len(rest) > 0 {
		t.Errorf("at the end %q, %v", rest, err)
	}
}

// TestSubscriptionsElsewhere refuses them where there is one answer, and a
// WebSocket that speaks no protocol of ours.
func TestSubscriptionsElsewhere(t *testing.T) {
	t.Parallel()
	h := resolvers.NewHandler(memory.New(fixture(t)), resolvers.Options{})
	status, answer := ask(t, h, watching, nil)
	if got, _ := codes(t, answer); status != http.StatusBadRequest || !cmp.Equal(got, []string{"BAD_REQUEST"}) {
		t.Errorf("by POST: %d %s", status, answer)
	}
	request := httptest.NewRequest(http.MethodGet, "/graphql", nil)
	request.Header.Set("Upgrade", "websocket")
	request.Header.Set("Sec-WebSocket-Protocol", "graphql-ws")
	if status, answer := serve(t, h, request); status != http.StatusBadRequest {
		t.Errorf("another protocol: %d %s", status, answer)
	}
}

// TestManySubscriptions lets one WebSocket hold no more than its share.
func TestManySubscriptions(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(resolvers.NewHandler(memory.New(fixture(t)), resolvers.Options{}))
	t.Cleanup(server.Close)
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	t.Cleanup(cancel)
	socket := dial(ctx, t, server.URL)
	socket.send(`{"type":"connection_init"}`)
	socket.hear("connection_ack")
	for range 20 {
		socket.send(`{"type":"subscribe","id":"` + socket.next() + `","payload":{"query":"` + watching + `"}}`)
		socket.hear(`"next"`)
	}
	socket.send(`{"type":"subscribe","id":"more","payload":{"query":"` + watching + `"}}`)
	socket.hear("LIMIT_EXCEEDED")
	socket.send(`{"type":"complete","id":"1"}`)
	socket.hear(`"complete"`)
}

// socket is a WebSocket of graphql-transport-ws.
type socket struct {
	*websocket.Conn
	t    *testing.T
	ctx  context.Context
	sent int
}

func dial(ctx context.Context, t *testing.T, server string) *socket {
	t.Helper()
	conn, _, err := websocket.Dial(ctx, server, &websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.CloseNow() })
	return &socket{Conn: conn, t: t, ctx: ctx}
}

// next is the ID of another operation.
func (s *socket) next() string {
	s.sent++
	return strconv.Itoa(s.sent)
}

func (s *socket) send(text string) {
	s.t.Helper()
	if err := s.Write(s.ctx, websocket.MessageText, []byte(text)); err != nil {
		s.t.Fatal(err)
	}
}

// hear wants the words in the next message that is no ping.
func (s *socket) hear(words string) {
	s.t.Helper()
	for {
		_, text, err := s.Read(s.ctx)
		if err != nil {
			s.t.Fatalf("%v before %s", err, words)
		}
		if strings.Contains(string(text), `"ping"`) || strings.Contains(string(text), `"pong"`) {
			continue
		}
		if !strings.Contains(string(text), words) {
			s.t.Errorf("got %s, want %s", text, words)
		}
		return
	}
}
