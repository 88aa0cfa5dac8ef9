package api

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// sample is what one turn measures.
type sample struct {
	perSecond float64
	p50, p99  float64 // milliseconds
	cpu       float64 // milliseconds a request, of the server
	database  float64 // of Neo4j
	own, file float64 // MiB of its memory, and of its program file
}

// turn asks one target one question from so many clients for a time.
func turn(t *testing.T, to target, q question, clients, database int, length time.Duration) sample {
	t.Helper()
	bodies := make([][]byte, len(q.variables))
	for i, variables := range q.variables {
		body, err := json.Marshal(to.body(q, variables))
		if err != nil {
			t.Fatal(err)
		}
		bodies[i] = body
	}
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: clients, DisableCompression: true}}
	defer client.CloseIdleConnections()
	times := make([][]time.Duration, clients)
	var next atomic.Int64
	var failed atomic.Int64
	var all sync.WaitGroup
	before, databaseBefore := cpu(to.pid), cpu(database)
	began := time.Now()
	for c := range clients {
		all.Go(func() {
			for time.Since(began) < length {
				body := bodies[int(next.Add(1))%len(bodies)]
				start := time.Now()
				response, err := client.Post(to.url+to.path(q), "application/json", bytes.NewReader(body))
				if err != nil {
					failed.Add(1)
					continue
				}
				_, err = io.Copy(io.Discard, response.Body)
				response.Body.Close()
				if err != nil || response.StatusCode != http.StatusOK {
					failed.Add(1)
					continue
				}
				times[c] = append(times[c], time.Since(start))
			}
		})
	}
	all.Wait()
	took := time.Since(began)
	done := slices.Concat(times...)
	slices.Sort(done)
	if failed.Load() > 0 || len(done) == 0 {
		t.Fatalf("%s, %s: %d of %d requests failed", to.name, q.name, failed.Load(), len(done))
	}
	number := float64(len(done))
	ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
	measured := sample{
		perSecond: number / took.Seconds(), p50: ms(done[len(done)/2]), p99: ms(done[len(done)*99/100]),
		cpu: (cpu(to.pid) - before) / number, database: (cpu(database) - databaseBefore) / number,
	}
	measured.own, measured.file = resident(to.pid)
	return measured
}

// median of the samples' figure.
func median(samples []sample, of func(sample) float64) float64 {
	values := make([]float64, len(samples))
	for i, s := range samples {
		values[i] = of(s)
	}
	slices.Sort(values)
	return values[len(values)/2]
}
