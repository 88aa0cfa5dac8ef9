package neo4j_test

import (
	"bytes"
	"io"
	"net"
	"net/url"
	"sync"
	"testing"
)

// line is a way to a server on which something can happen at a moment of the
// talk: after so many bytes of the client.
type line struct {
	server   string
	listener net.Listener

	mu     sync.Mutex
	said   bytes.Buffer // by clients
	until  int          // what clients said is passed on up to here; 0: for ever
	happen func()       // then
	open   []net.Conn
}

func newLine(t *testing.T, uri string) *line {
	t.Helper()
	address, err := url.Parse(uri)
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l := &line{server: address.Host, listener: listener}
	go l.accept()
	t.Cleanup(func() {
		listener.Close()
		l.cut()
	})
	return l
}

// uri addresses the server by the line alone, without routing past it.
func (l *line) uri() string { return "bolt://" + l.listener.Addr().String() }

// arm begins a new talk in which something happens.
func (l *line) arm(until int, happen func()) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.said.Reset()
	l.until, l.happen = until, happen
}

func (l *line) heard() []byte {
	l.mu.Lock()
	defer l.mu.Unlock()
	return bytes.Clone(l.said.Bytes())
}

// cut ends every connection there is; new ones are taken.
func (l *line) cut() {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, connection := range l.open {
		connection.Close()
	}
	l.open = nil
}

func (l *line) accept() {
	for {
		client, err := l.listener.Accept()
		if err != nil {
			return
		}
		server, err := net.Dial("tcp", l.server)
		if err != nil {
			client.Close()
			continue
		}
		l.mu.Lock()
		l.open = append(l.open, client, server)
		l.mu.Unlock()
		go func() {
			_, _ = io.Copy(client, server)
			client.Close()
		}()
		go func() {
			_, _ = io.Copy(counter{l, server}, client)
			server.Close()
		}()
	}
}

// counter passes on what a client says.
type counter struct {
	*line
	to io.Writer
}

func (c counter) Write(said []byte) (int, error) {
	part, happen := c.take(said)
	n, err := c.to.Write(part)
	if happen != nil {
		happen()
		return n, io.ErrClosedPipe
	}
	return n, err
}

func (c counter) take(said []byte) (part []byte, happen func()) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if left := c.until - c.said.Len(); c.until > 0 && left <= len(said) {
		said, happen = said[:left], c.happen
		c.until = 0
	}
	c.said.Write(said)
	return said, happen
}
