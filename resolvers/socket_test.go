package resolvers_test

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/graph/memory"
	"github.com/policygraph/policygraph/resolvers"
)

// TestSocketCloses closes a WebSocket with the codes of graphql-transport-ws.
func TestSocketCloses(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(resolvers.NewHandler(memory.New(fixture(t)), resolvers.Options{Hooks: resolvers.Hooks{
		Greet: func(ctx context.Context, headers http.Header) (context.Context, error) {
			if headers.Get("Authorization") == "wrong" {
				return ctx, errors.New("nobody knows you")
			}
			return ctx, nil
		},
	}}))
	t.Cleanup(server.Close)
	const (
		initialise = `{"type":"connection_init"}`
		subscribe  = `{"type":"subscribe","id":"1","payload":{"query":"` + watching + `"}}`
	)
	for name, test := range map[string]struct {
		sent []string
		want websocket.CloseError
	}{
		"silence":              {nil, websocket.CloseError{Code: 4408, Reason: "connection_init did not come in time"}},
		"twice initialised":    {[]string{initialise, initialise}, websocket.CloseError{Code: 4429, Reason: "Too many initialisation requests"}},
		"too early":            {[]string{subscribe}, websocket.CloseError{Code: 4401, Reason: "Unauthorized: begin with connection_init and wait for connection_ack"}},
		"the same ID":          {[]string{initialise, subscribe, subscribe}, websocket.CloseError{Code: 4409, Reason: "Subscriber for 1 already exists"}},
		"turned away":          {[]string{`{"type":"connection_init","payload":{"authorization":"wrong"}}`}, websocket.CloseError{Code: 4403, Reason: "nobody knows you"}},
		"no JSON":              {[]string{`{`}, websocket.CloseError{Code: 4400, Reason: "a message is a JSON object with a type"}},
		"no object":            {[]string{`[]`}, websocket.CloseError{Code: 4400, Reason: "a message is a JSON object with a type"}},
		"unknown":              {[]string{initialise, `{"type":"start"}`}, websocket.CloseError{Code: 4400, Reason: "a client sends connection_init, subscribe, complete, ping or pong"}},
		"no ID":                {[]string{initialise, `{"type":"subscribe","payload":{"query":"{ __typename }"}}`}, websocket.CloseError{Code: 4400, Reason: "subscribe has an id and a payload"}},
		"no payload":           {[]string{initialise, `{"type":"subscribe","id":"1"}`}, websocket.CloseError{Code: 4400, Reason: "subscribe has an id and a payload"}},
		"a list for a payload": {[]string{`{"type":"connection_init","payload":[1]}`}, websocket.CloseError{Code: 4400, Reason: "the payload of connection_init is an object"}},
		"complete without ID":  {[]string{initialise, `{"type":"complete"}`}, websocket.CloseError{Code: 4400, Reason: "complete has an id"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
			defer cancel()
			socket := dial(ctx, t, server.URL)
			for i, text := range test.sent {
				if i == 1 {
					socket.hear("connection_ack")
				}
				socket.send(text)
			}
			got := websocket.CloseError{}
			for err := error(nil); err == nil; {
				if _, _, err = socket.Read(ctx); err != nil && !errors.As(err, &got) {
					t.Fatal(err)
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestSocketLives answers a ping before anything else, takes an ID again that is
// free, and counts a connection when it is initialised.
func TestSocketLives(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(resolvers.NewHandler(memory.New(fixture(t)), resolvers.Options{MaxConnections: 1}))
	t.Cleanup(server.Close)
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	t.Cleanup(cancel)
	first, second := dial(ctx, t, server.URL), dial(ctx, t, server.URL)
	first.send(`{"type":"ping"}`)
	if _, text, err := first.Read(ctx); err != nil || string(text) != `{"type":"pong"}` {
		t.Errorf("after ping %s, %v", text, err)
	}
	first.send(`{"type":"connection_init","payload":null}`)
	first.hear("connection_ack")
	for range 2 {
		first.send(`{"type":"subscribe","id":"1","payload":{"query":"{ __typename }"}}`)
		first.hear(`"next"`)
		first.hear(`"complete"`)
	}
	second.send(`{"type":"connection_init"}`)
	if _, text, err := second.Read(ctx); websocket.CloseStatus(err) != websocket.StatusTryAgainLater {
		t.Errorf("one connection too many: %s, %v", text, err)
	}
}
