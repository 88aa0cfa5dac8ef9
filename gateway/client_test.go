package gateway

import (
	"log/slog"
	"net/http/httptest"
	"net/netip"
	"testing"
	"time"
)

// TestClient finds the address that a request comes from.
func TestClient(t *testing.T) {
	t.Parallel()
	s := &Server{options: Options{Proxies: proxies()}}
	for name, test := range map[string]struct{ remote, forwarded, want string }{
		"direct":             {"192.0.2.1:5", "", "192.0.2.1"},
		"said by a stranger": {"192.0.2.1:5", "198.51.100.7", "192.0.2.1"},
		"said by a proxy":    {"10.0.0.1:5", "198.51.100.7", "198.51.100.7"},
		"two proxies":        {"10.0.0.1:5", "203.0.113.9, 198.51.100.7, 10.9.9.9", "198.51.100.7"},
		"nonsense":           {"10.0.0.1:5", "x", "10.0.0.1"},
		"IPv6, its network":  {"[2001:db8:1:2:3:4:5:6]:5", "", "2001:db8:1:2::"},
		"IPv4 in IPv6":       {"[::ffff:192.0.2.1]:5", "", "192.0.2.1"},
		"said over IPv6":     {"[2001:db8:9::5]:5", "198.51.100.7", "198.51.100.7"},
		"beside the proxy":   {"[2001:db8:9::6]:5", "198.51.100.7", "2001:db8:9::"},
	} {
		r := httptest.NewRequest("GET", "/", nil)
		r.RemoteAddr = test.remote
		if test.forwarded != "" {
			r.Header.Set("X-Forwarded-For", test.forwarded)
		}
		if got := s.client(r).String(); got != test.want {
			t.Errorf("%s: %s, want %s", name, got, test.want)
		}
	}
}

func proxies() []netip.Prefix {
	return []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8"), netip.MustParsePrefix("2001:db8:9::5/128")}
}

// TestEachAddress lets so many connections of one address in, or of one network of
// IPv6, but any number of proxies and of this machine.
func TestEachAddress(t *testing.T) {
	t.Parallel()
	g := newGate(nil, Options{MaxConnections: 2000, Proxies: proxies()}, false)
	for _, from := range []string{"192.0.2.1:1", "[2001:db8:1:2::3]:1", "10.0.0.1:1", "[2001:db8:9::5]:1", "127.0.0.1:1", "[::1]:1"} {
		for i := range 200 {
			if !g.enter(addressOf(from)) {
				t.Fatalf("%s: connection %d is refused", from, i+1)
			}
		}
	}
	for from, want := range map[string]bool{
		"192.0.2.1:2": false, "192.0.2.2:2": true, "[2001:db8:1:2::4]:2": false, "[2001:db8:1:3::3]:2": true,
		"10.0.0.1:2": true, "[2001:db8:9::5]:2": true, "127.0.0.1:2": true, "[::1]:2": true,
	} {
		if got := g.enter(addressOf(from)); got != want {
			t.Errorf("one more of %s: %t", from, got)
		}
	}
	g.leave(addressOf("[2001:db8:1:2::3]:1"))
	if !g.enter(addressOf("[2001:db8:1:2::4]:2")) || g.enter(addressOf("[2001:db8:1:2::4]:2")) {
		t.Error("one has left: one more is let in")
	}
}

// TestProxyLeaves has the connection of a proxy end that is of the network of a client.
func TestProxyLeaves(t *testing.T) {
	t.Parallel()
	g := newGate(nil, Options{MaxConnections: 2000, Proxies: proxies()}, false)
	proxy, client := addressOf("[2001:db8:9::5]:1"), addressOf("[2001:db8:9::6]:1")
	for range maxPerClient {
		g.enter(client)
	}
	g.enter(proxy)
	g.leave(proxy)
	if g.enter(client) {
		t.Error("the client has one connection more than it may")
	}
}

func TestBuckets(t *testing.T) {
	t.Parallel()
	rates, err := newRates(2)
	if err != nil {
		t.Fatal(err)
	}
	now := time.Now()
	for i := range 2 * burst {
		if wait := rates.take("a", now); wait != 0 {
			t.Fatalf("request %d waits %s", i, wait)
		}
	}
	if wait := rates.take("a", now); wait != 500*time.Millisecond {
		t.Errorf("one too many waits %s", wait)
	}
	if wait := rates.take("b", now); wait != 0 {
		t.Errorf("another client waits %s", wait)
	}
	if wait := rates.take("a", now.Add(500*time.Millisecond)); wait != 0 {
		t.Errorf("half a second later it waits %s", wait)
	}
	if unbounded, _ := newRates(0); unbounded.take("a", now) != 0 {
		t.Error("without a rate it waits")
	}
}

// TestDefaults finds the bounds of a server for which none are said.
func TestDefaults(t *testing.T) {
	t.Parallel()
	from := addressOf("127.0.0.1:1")
	for name, test := range map[string]struct {
		loopback bool
		waits    bool // request 501 within a moment
	}{"this machine": {true, false}, "a network": {false, true}} {
		s := &Server{options: Options{Rate: -1, Insecure: true, Log: slog.New(slog.DiscardHandler)}, loopback: test.loopback}
		if err := s.prepare(nil); err != nil {
			t.Fatal(err)
		}
		rates, err := newRates(s.options.Rate)
		if err != nil {
			t.Fatal(err)
		}
		now := time.Now()
		for i := range 500 {
			if rates.take("a", now) > 0 {
				t.Fatalf("%s: request %d waits", name, i+1)
			}
		}
		if waits := rates.take("a", now) > 0; waits != test.waits {
			t.Errorf("%s: request 501 waits: %t", name, waits)
		}
		g := s.listener.(*gate)
		for i := range 2000 {
			if !g.enter(from) {
				t.Fatalf("%s: connection %d is refused", name, i+1)
			}
		}
		if g.enter(from) {
			t.Errorf("%s: connection 2001 is let in", name)
		}
	}
}
