package gateway

import (
	"bufio"
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/policygraph/policygraph/gateway/observe"
)

// pipes is a listener whose connections are in memory, so that their time is that of
// a synctest bubble: a minute passes at once.
type pipes chan net.Conn

func (p pipes) Accept() (net.Conn, error) {
	if connection, open := <-p; open {
		return connection, nil
	}
	return nil, net.ErrClosed
}

func (p pipes) Close() error   { close(p); return nil }
func (p pipes) Addr() net.Addr { return &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1)} }

// runPiped runs a server over pipes until stop, which returns what Run did.
func runPiped(t *testing.T, handler http.HandlerFunc) (dial func() net.Conn, stop func() error) {
	t.Helper()
	log := slog.New(slog.DiscardHandler)
	observer, err := observe.New(observe.Options{Log: log})
	if err != nil {
		t.Fatal(err)
	}
	listener := make(pipes)
	s := &Server{options: Options{Observer: observer, Log: log}, listener: listener, loopback: true}
	if err := s.prepare([]Route{{Pattern: "/", Handler: handler}}); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- s.Run(ctx, func() {}) }()
	dial = func() net.Conn {
		client, server := net.Pipe()
		listener <- server
		return client
	}
	return dial, func() error {
		cancel()
		return <-ended
	}
}

// TestLifetimes measures when a connection ends on which nothing more happens.
func TestLifetimes(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		send   string
		answer string // begins with it
		want   time.Duration
	}{
		"silence":         {"", "", 5 * time.Second},
		"half a header":   {"GET / HTTP/1.1\r\nHost: localhost\r\n", "", 5 * time.Second},
		"half a body":     {"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nx", "HTTP/1.1 400 ", 15 * time.Second},
		"after an answer": {"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", "HTTP/1.1 200 ", time.Minute},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				dial, stop := runPiped(t, func(w http.ResponseWriter, r *http.Request) {
					if _, err := io.Copy(io.Discard, r.Body); err != nil {
						w.WriteHeader(http.StatusBadRequest)
					}
				})
				client, since := dial(), time.Now()
				go io.WriteString(client, test.send)
				answer, err := io.ReadAll(client)
				if err != nil || !strings.HasPrefix(string(answer), test.answer) || test.answer == "" && len(answer) > 0 {
					t.Errorf("answered %q, %v", answer, err)
				}
				if lived := time.Since(since).Truncate(time.Second); lived != test.want {
					t.Errorf("it lived %s, want %s", lived, test.want)
				}
				if err := stop(); err != nil {
					t.Error(err)
				}
			})
		})
	}
}

// TestUnreadAnswer gives up an answer that nobody takes.
func TestUnreadAnswer(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		given := make(chan error, 1)
		dial, stop := runPiped(t, func(w http.ResponseWriter, _ *http.Request) {
			_, err := w.Write(make([]byte, 1<<20))
			given <- err
		})
		client, since := dial(), time.Now()
		io.WriteString(client, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
		if err := <-given; !errors.Is(err, os.ErrDeadlineExceeded) {
			t.Errorf("the answer went: %v", err)
		}
		if lasted := time.Since(since); lasted != 20*time.Second {
			t.Errorf("it was tried for %s", lasted)
		}
		if _, err := io.ReadAll(client); err != nil {
			t.Error(err)
		}
		if err := stop(); err != nil {
			t.Error(err)
		}
	})
}

// TestGivesUp stops a server while a request runs that does not end.
func TestGivesUp(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		begun := make(chan struct{})
		dial, stop := runPiped(t, func(_ http.ResponseWriter, r *http.Request) {
			close(begun)
			<-r.Context().Done()
		})
		client := dial()
		io.WriteString(client, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
		<-begun
		since := time.Now()
		if err := stop(); err == nil || !strings.Contains(err.Error(), "still running after 10s") {
			t.Errorf("Run: %v", err)
		}
		if lasted := time.Since(since); lasted != 10*time.Second {
			t.Errorf("it stopped after %s", lasted)
		}
		if _, err := bufio.NewReader(client).ReadByte(); err == nil {
			t.Error("the connection is still open")
		}
	})
}
