package gateway

import (
	"net/http/httptest"
	"net/netip"
	"testing"
	"time"
)

// TestClient finds the address that a request comes from.
func TestClient(t *testing.T) {
	t.Parallel()
	s := &Server{options: Options{Proxies: []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8")}}}
	for name, test := range map[string]struct{ remote, forwarded, want string }{
		"direct":             {"192.0.2.1:5", "", "192.0.2.1"},
		"said by a stranger": {"192.0.2.1:5", "198.51.100.7", "192.0.2.1"},
		"said by a proxy":    {"10.0.0.1:5", "198.51.100.7", "198.51.100.7"},
		"two proxies":        {"10.0.0.1:5", "203.0.113.9, 198.51.100.7, 10.9.9.9", "198.51.100.7"},
		"nonsense":           {"10.0.0.1:5", "x", "10.0.0.1"},
		"IPv6, its network":  {"[2001:db8:1:2:3:4:5:6]:5", "", "2001:db8:1:2::"},
		"IPv4 in IPv6":       {"[::ffff:192.0.2.1]:5", "", "192.0.2.1"},
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
