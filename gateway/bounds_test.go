package gateway_test

import (
	"bufio"
	"bytes"
	"crypto/tls"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/http2"
	"golang.org/x/net/http2/hpack"

	"github.com/policygraph/policygraph/gateway"
)

// TestStreams opens one stream too many on a connection, against what the server
// said in its settings.
func TestStreams(t *testing.T) {
	t.Parallel()
	const most = 100
	begun, finish := make(chan struct{}, 2*most), make(chan struct{})
	url := serveTLS(t, []gateway.Route{{Pattern: "/", Handler: http.HandlerFunc(func(http.ResponseWriter, *http.Request) {
		begun <- struct{}{}
		<-finish
	})}})
	defer close(finish)
	connection := dialHTTP2(t, url)
	framer := http2.NewFramer(connection, connection)
	if err := framer.WriteSettings(); err != nil {
		t.Fatal(err)
	}
	for stream := range uint32(most + 1) {
		if err := framer.WriteHeaders(http2.HeadersFrameParam{
			StreamID: 2*stream + 1, BlockFragment: getHeaders(), EndStream: true, EndHeaders: true,
		}); err != nil {
			t.Fatal(err)
		}
	}
	var told uint32
	for {
		frame, err := framer.ReadFrame()
		if err != nil {
			t.Fatalf("no stream was refused: %v", err)
		}
		if settings, ok := frame.(*http2.SettingsFrame); ok && !settings.IsAck() {
			told, _ = settings.Value(http2.SettingMaxConcurrentStreams)
		}
		if refused, ok := frame.(*http2.RSTStreamFrame); ok {
			if refused.StreamID != 2*most+1 {
				t.Fatalf("stream %d is refused", refused.StreamID)
			}
			break
		}
	}
	if told != most {
		t.Errorf("the settings say %d streams", told)
	}
	for range most {
		<-begun
	}
}

func getHeaders() []byte {
	var block bytes.Buffer
	encoder := hpack.NewEncoder(&block)
	for _, field := range []hpack.HeaderField{
		{Name: ":method", Value: "GET"}, {Name: ":scheme", Value: "https"}, {Name: ":authority", Value: "localhost"}, {Name: ":path", Value: "/"},
	} {
		_ = encoder.WriteField(field) // into memory
	}
	return block.Bytes()
}

func dialHTTP2(t *testing.T, url string) net.Conn {
	t.Helper()
	connection, err := tls.Dial("tcp", strings.TrimPrefix(url, "https://"), &tls.Config{InsecureSkipVerify: true, NextProtos: []string{"h2"}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { connection.Close() })
	if err := connection.SetDeadline(time.Now().Add(10 * time.Second)); err != nil {
		t.Fatal(err)
	}
	if _, err := connection.Write([]byte(http2.ClientPreface)); err != nil {
		t.Fatal(err)
	}
	return connection
}

// serveTLS is serve with the certificate of httptest.
func serveTLS(t *testing.T, routes []gateway.Route) string {
	t.Helper()
	ready := httptest.NewTLSServer(http.NotFoundHandler())
	defer ready.Close()
	dir := t.TempDir()
	cert, key := filepath.Join(dir, "cert.pem"), filepath.Join(dir, "key.pem")
	writePair(t, ready.TLS.Certificates[0], cert, key)
	return serve(t, routes, func(o *gateway.Options) { o.Cert, o.Key = cert, key })
}

// TestKnownClients has one client ask, then others, then the first again: it is
// forgotten once there were more others than are known.
func TestKnownClients(t *testing.T) {
	t.Parallel()
	const most = 10_000
	url := serve(t, open(), func(o *gateway.Options) {
		o.Rate, o.Proxies = 0.001, []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}
	})
	connection := dial(t, strings.TrimPrefix(url, "http://"))
	answers := bufio.NewReader(connection)
	first, other := netip.MustParseAddr("192.0.2.1"), netip.MustParseAddr("198.18.0.0")
	for _, round := range []struct{ others, status int }{{most - 1, 429}, {most, 200}} {
		clients := []netip.Addr{first}
		for range round.others {
			other = other.Next()
			clients = append(clients, other)
		}
		clients = append(clients, first)
		go func() {
			requests := bufio.NewWriter(connection)
			for _, client := range clients {
				fmt.Fprintf(requests, "GET / HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: %s\r\n\r\n", client)
			}
			_ = requests.Flush() // an error shows in the answers
		}()
		var last int
		for range clients {
			response, err := http.ReadResponse(answers, nil)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := answers.Discard(int(response.ContentLength)); err != nil {
				t.Fatal(err)
			}
			last = response.StatusCode
		}
		if last != round.status {
			t.Errorf("after %d others the first client gets %d", round.others, last)
		}
	}
}

// TestHeaders sends headers short of their bound, and beyond it and the 4 KB that
// net/http adds.
func TestHeaders(t *testing.T) {
	t.Parallel()
	url := serve(t, open(), nil)
	for size, want := range map[int]int{31 << 10: 200, 37 << 10: 431} {
		status, _, body := ask(t, url, func(r *http.Request) { r.Header.Set("X", strings.Repeat("x", size)) })
		if status != want {
			t.Errorf("%d bytes: %d %s", size, status, body)
		}
	}
}
