// Package subprotocol holds the clients of WebSockets to graphql-transport-ws.
// gqlgen's transport, which does the rest, lets one operation take another's ID and
// closes with codes of its own, by which clients cannot tell what went wrong.
package subprotocol

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql/handler/transport"
	"github.com/coder/websocket"
)

// Name is that of the protocol in Sec-WebSocket-Protocol.
const Name = "graphql-transport-ws"

// The codes that close a WebSocket, as the protocol has them.
const (
	CloseInvalid     = 4400
	CloseEarly       = 4401 // an operation before the acknowledgement
	CloseForbidden   = 4403 // of a caller who may not
	CloseLate        = 4408 // without connection_init in time
	CloseIDTaken     = 4409
	CloseInitialised = 4429 // before
)

// Strict accepts WebSockets that have so long to initialise.
type Strict struct{ Within time.Duration }

var _ transport.WebsocketImplementation = Strict{}

// Accept implements transport.WebsocketImplementation.
func (s Strict) Accept(w http.ResponseWriter, r *http.Request, _ transport.WebsocketAcceptOptions) (transport.WebsocketConn, error) {
	accepted, err := transport.CoderWebsocketImplementation{AcceptOptions: websocket.AcceptOptions{Subprotocols: []string{Name}}}.
		Accept(w, r, transport.WebsocketAcceptOptions{})
	if err != nil {
		return nil, err
	}
	c := &conn{WebsocketConn: accepted, active: map[string]bool{}}
	// The timer closes what c wraps, as it may run before c.late is set.
	c.late = time.AfterFunc(s.Within, func() { _ = accepted.WriteClose(CloseLate, "connection_init did not come in time") })
	return c, nil
}

// conn looks at each message before gqlgen does.
type conn struct {
	transport.WebsocketConn
	late *time.Timer

	mu           sync.Mutex
	initialised  bool
	acknowledged bool
	active       map[string]bool // IDs of operations
}

// message is one without what its payload holds.
type message struct {
	Type    string          `json:"type"`
	ID      string          `json:"id"`
	Payload json.RawMessage `json:"payload"`
}

// NextReader is the next message that keeps to the protocol; one that does not
// closes the connection.
func (c *conn) NextReader() (int, io.Reader, error) {
	for {
		kind, reader, err := c.WebsocketConn.NextReader()
		if err != nil {
			c.late.Stop()
			return kind, nil, err
		}
		text, err := io.ReadAll(reader)
		if err != nil {
			return kind, nil, err
		}
		m := message{}
		if kind != int(websocket.MessageText) || json.Unmarshal(text, &m) != nil {
			return kind, nil, c.refuse(CloseInvalid, "a message is a JSON object with a type")
		}
		answered, err := c.early(m)
		if err == nil && !answered {
			err = c.check(m)
		}
		if err != nil {
			return kind, nil, err
		}
		if !answered {
			return kind, bytes.NewReader(text), nil
		}
	}
}

// early answers what may come before connection_init and gqlgen does not expect
// there.
func (c *conn) early(m message) (bool, error) {
	c.mu.Lock()
	initialised := c.initialised
	c.mu.Unlock()
	switch {
	case initialised:
		return false, nil
	case m.Type == "ping":
		return true, c.WebsocketConn.WriteJSON(map[string]string{"type": "pong"})
	}
	return m.Type == "pong" || m.Type == "complete", nil
}

func (c *conn) check(m message) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	switch m.Type {
	case "connection_init":
		if c.initialised {
			return c.refuse(CloseInitialised, "Too many initialisation requests")
		}
		if !isObject(m.Payload, true) {
			return c.refuse(CloseInvalid, "the payload of connection_init is an object")
		}
		c.initialised = true
		c.late.Stop()
	case "subscribe":
		switch {
		case !c.acknowledged:
			return c.refuse(CloseEarly, "Unauthorized: begin with connection_init and wait for connection_ack")
		case m.ID == "" || !isObject(m.Payload, false):
			return c.refuse(CloseInvalid, "subscribe has an id and a payload")
		case c.active[m.ID]:
			return c.refuse(CloseIDTaken, shortened("Subscriber for "+m.ID+" already exists"))
		}
		c.active[m.ID] = true
	case "complete":
		if m.ID == "" {
			return c.refuse(CloseInvalid, "complete has an id")
		}
	case "ping", "pong":
	default:
		return c.refuse(CloseInvalid, "a client sends connection_init, subscribe, complete, ping or pong")
	}
	return nil
}

func isObject(payload json.RawMessage, absent bool) bool {
	payload = bytes.TrimSpace(payload)
	if len(payload) == 0 || string(payload) == "null" {
		return absent
	}
	return payload[0] == '{'
}

// shortened is a reason that fits into the frame that closes a connection.
func shortened(reason string) string {
	const most = 120
	if len(reason) > most {
		return "Subscriber already exists"
	}
	return reason
}

func (c *conn) refuse(code int, reason string) error {
	return errors.Join(transport.ErrWebsocketClosed, c.WriteClose(code, reason))
}

// WriteClose closes the connection, unless that has begun.
func (c *conn) WriteClose(code int, reason string) error {
	c.late.Stop()
	return c.WebsocketConn.WriteClose(code, reason)
}

// WriteJSON sends a message and notes which operations it ends.
func (c *conn) WriteJSON(v any) error {
	text, err := json.Marshal(v)
	if err != nil {
		return err
	}
	if !bytes.HasSuffix(text, []byte(`"type":"next"}`)) { // which are long, and end nothing
		m := message{}
		if err := json.Unmarshal(text, &m); err != nil {
			return err
		}
		c.mu.Lock()
		switch m.Type {
		case "connection_ack":
			c.acknowledged = true
		case "complete", "error":
			delete(c.active, m.ID)
		}
		c.mu.Unlock()
	}
	return c.WebsocketConn.WriteJSON(json.RawMessage(text))
}

// SetReadLimit implements transport.WebsocketReadLimiter.
func (c *conn) SetReadLimit(limit int64) {
	if limited, ok := c.WebsocketConn.(transport.WebsocketReadLimiter); ok {
		limited.SetReadLimit(limit)
	}
}

// SetReadDeadline implements transport.WebsocketReadDeadliner.
func (c *conn) SetReadDeadline(at time.Time) error {
	if limited, ok := c.WebsocketConn.(transport.WebsocketReadDeadliner); ok {
		return limited.SetReadDeadline(at)
	}
	return nil
}
