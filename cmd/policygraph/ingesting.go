package main

import (
	"context"
	"crypto/rand"
	"path/filepath"
	"sync"
	"time"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// How often an ingest tells how far it is.
const (
	tellEvery  = 500 * time.Millisecond // where it has come further
	tellAtMost = graph.IngestSilence / 4
	tellWithin = 2 * time.Second
)

// ingesting tells others, such as a server of the same store, how far an ingest
// is. That it cannot be told does not hold the ingest up.
type ingesting struct {
	log   graph.IngestLog
	ended chan struct{}
	told  chan struct{} // closed when nothing more will be told

	mu  sync.Mutex
	now graph.Ingest
}

func tellIngest(ctx context.Context, store graph.Store, state vocabulary.IngestState, total int) *ingesting {
	i := &ingesting{ended: make(chan struct{}), told: make(chan struct{})}
	i.log, _ = store.(graph.IngestLog)
	i.now = graph.Ingest{ID: rand.Text()[:12], State: state, Total: total, Started: time.Now().UTC().Truncate(time.Second)}
	go i.tell(context.WithoutCancel(ctx))
	return i
}

// read counts a report that was read.
func (i *ingesting) read(file string) {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.now.Report = filepath.Base(file)
	if i.now.State != vocabulary.IngestReading { // it is read again, to be merged
		return
	}
	if i.now.Done++; i.now.Done == i.now.Total {
		i.now.State, i.now.Done = vocabulary.IngestMerging, 0
	}
}

// merged counts a report that is in the store.
func (i *ingesting) merged() {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.now.Done++
}

// end tells how it ended, and waits until that is told.
func (i *ingesting) end(err error) {
	i.mu.Lock()
	i.now.State = vocabulary.IngestDone
	if err != nil {
		i.now.State = vocabulary.IngestFailed
	}
	i.mu.Unlock()
	close(i.ended)
	<-i.told
}

// tell tells how far it is until it ends.
func (i *ingesting) tell(ctx context.Context) {
	defer close(i.told)
	tick := time.NewTicker(tellEvery)
	defer tick.Stop()
	var last graph.Ingest
	var at time.Time
	for ended := false; ; {
		i.mu.Lock()
		now := i.now
		i.mu.Unlock()
		if i.log != nil && (now != last || time.Since(at) > tellAtMost) {
			bounded, cancel := context.WithTimeout(ctx, tellWithin)
			_ = i.log.NoteIngest(bounded, now)
			cancel()
			last, at = now, time.Now()
		}
		if ended {
			return
		}
		select {
		case <-i.ended:
			ended = true
		case <-tick.C:
		}
	}
}
