package observe

import (
	"bufio"
	"context"
	"maps"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"
)

// record is what is known of one request.
type record struct {
	id    string
	began time.Time

	mu         sync.Mutex // of what is below
	caller     string
	operation  string
	query      string
	codes      []string
	calls      int
	rows       int
	inStore    time.Duration
	statements map[string]int
}

type recordKey struct{}

// from is the record of the request, nil where the context is of none.
func from(ctx context.Context) *record {
	r, _ := ctx.Value(recordKey{}).(*record)
	return r
}

// Begin is the context of one of several operations over a connection, with a cost
// of its own.
func (o *Observer) Begin(ctx context.Context) context.Context {
	of := from(ctx)
	if of == nil {
		return ctx
	}
	of.mu.Lock()
	defer of.mu.Unlock()
	return context.WithValue(ctx, recordKey{}, &record{id: of.id, began: time.Now(), caller: of.caller})
}

// Cost is what answering a request took so far. Calls of the store that ran side
// by side each count their whole time.
type Cost struct {
	StoreCalls        int            `json:"storeCalls"`
	Rows              int            `json:"rows"`
	Milliseconds      float64        `json:"milliseconds"`
	StoreMilliseconds float64        `json:"storeMilliseconds"`
	Statements        map[string]int `json:"statements,omitempty"` // how often each was sent
}

// Cost is that of the request.
func (o *Observer) Cost(ctx context.Context) Cost {
	r := from(ctx)
	if r == nil {
		return Cost{}
	}
	return r.cost()
}

func (r *record) cost() Cost {
	r.mu.Lock()
	defer r.mu.Unlock()
	return Cost{
		StoreCalls: r.calls, Rows: r.rows, Milliseconds: milliseconds(time.Since(r.began)),
		StoreMilliseconds: milliseconds(r.inStore), Statements: maps.Clone(r.statements),
	}
}

func (r *record) add(rows int, took time.Duration, statements []string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.calls++
	r.rows += rows
	r.inStore += took
	for name := range slices.Values(statements) {
		if r.statements == nil {
			r.statements = map[string]int{}
		}
		r.statements[name]++
	}
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// answer is a response whose status is noted. http.ResponseController sees through
// it; Flush and Hijack are for those who do not ask one.
type answer struct {
	http.ResponseWriter
	status int
}

func (a *answer) WriteHeader(status int) {
	if a.status == 0 && (status >= 200 || status == http.StatusSwitchingProtocols) {
		a.status = status
	}
	a.ResponseWriter.WriteHeader(status)
}

func (a *answer) Write(body []byte) (int, error) {
	if a.status == 0 {
		a.status = http.StatusOK
	}
	return a.ResponseWriter.Write(body)
}

func (a *answer) code() int {
	if a.status == 0 {
		return http.StatusOK
	}
	return a.status
}

// streams tells an answer that goes on until somebody ends it.
func (a *answer) streams() bool {
	return a.status == http.StatusSwitchingProtocols || strings.HasPrefix(a.Header().Get("Content-Type"), "text/event-stream")
}

func (a *answer) Unwrap() http.ResponseWriter { return a.ResponseWriter }

func (a *answer) Flush() { _ = http.NewResponseController(a.ResponseWriter).Flush() }

func (a *answer) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	a.status = http.StatusSwitchingProtocols
	return http.NewResponseController(a.ResponseWriter).Hijack()
}
