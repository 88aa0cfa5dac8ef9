package gateway

import (
	"fmt"
	"time"
)

// The bounds where Options say nothing.
const (
	DefaultRate           = 100
	DefaultMaxConnections = 2000
)

// The bounds of a connection and of a client.
const (
	headerWithin = 5 * time.Second
	readWithin   = 15 * time.Second
	writeWithin  = 20 * time.Second
	idleWithin   = time.Minute
	maxHeader    = 32 << 10
	maxStreams   = 100
	maxPerClient = 200
	// burst is how many seconds' worth of requests a client may send at once.
	burst = 5
	// maxClients is of how many clients the rate is known.
	maxClients = 10_000
	// largeBody is the size from which only maxLarge bodies are read at once.
	largeBody = 64 << 10
	maxLarge  = 32
	patience  = time.Second // of a large body
)

// Limit is a bound that clients meet, as docs/limits.md lists it.
type Limit struct {
	What   string // is bounded
	Most   string // the bound, with its unit
	Answer string // beyond it
	Flag   string // that changes it; "" where none does
}

// Limits are those of connections and clients.
func Limits() []Limit {
	seconds := func(d time.Duration) string { return fmt.Sprintf("%g s", d.Seconds()) }
	return []Limit{
		{"connections", fmt.Sprint(DefaultMaxConnections), "`" + codeUnavailable + "`, status 503, and it is closed", "--max-connections"},
		{"connections of one address, but for loopback and trusted proxies", fmt.Sprint(maxPerClient), "`" + codeUnavailable + "`, status 503, and it is closed", ""},
		{"requests a second of one client", fmt.Sprintf("%d, and %d at once; on loopback none", DefaultRate, DefaultRate*burst), "`" + codeRateLimited + "`, status 429 with `Retry-After`", "--rate"},
		{"clients whose requests are counted", fmt.Sprint(maxClients), "the one seen longest ago is forgotten and counted anew", ""},
		{"streams of one HTTP/2 connection", fmt.Sprint(maxStreams), "the next one waits; where a client opens it nevertheless, that stream is refused", ""},
		{"headers of a request", fmt.Sprintf("%d KB", maxHeader>>10), "status 431", ""},
		{"time for the headers to come", seconds(headerWithin), "the connection is closed", ""},
		{"time for a whole request to come", seconds(readWithin), "`BAD_REQUEST`, or the connection is closed", ""},
		{"time for the answer to go", seconds(writeWithin), "the connection is closed", ""},
		{"time between two requests of a connection", seconds(idleWithin), "the connection is closed", ""},
		{fmt.Sprintf("bodies of more than %d KB that are read at once", largeBody>>10), fmt.Sprintf("%d, and %g s of waiting", maxLarge, patience.Seconds()), "`" + codeUnavailable + "`, status 503 with `Retry-After`", ""},
		{"time for running queries when the server is stopped", seconds(Finishing), "they are given up", ""},
	}
}
