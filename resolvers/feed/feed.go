// Package feed tells of every change of a graph, by asking for its version now
// and again on behalf of all who want to know.
package feed

import (
	"context"
	"fmt"
	"maps"
	"runtime/debug"
	"slices"
	"sync"
	"time"

	"github.com/policygraph/policygraph/graph"
)

// Source lends views of the graph as it is now.
type Source interface{ View() graph.View }

// Change is the graph at a moment, and what became of its documents since the
// moment before.
type Change struct {
	Version   string
	Documents int // how many there are
	Added     []graph.ID
	Replaced  []graph.ID // read anew from another text
	Removed   []graph.ID
}

// Feed follows a graph while somebody follows the feed. Its methods are safe for
// concurrent use.
type Feed struct {
	source Source
	every  time.Duration
	failed func(context.Context, error)

	joining sync.Mutex // held while the first reader joins

	mu      sync.Mutex
	current *state
	next    chan struct{} // closed when current is another
	readers int
	stop    context.CancelFunc // of the asking, while there are readers
}

// state is a version with its documents and the hashes of their texts.
type state struct {
	version   graph.Version
	documents map[graph.ID]string
}

// New makes a feed that asks so often; failed hears why it could not.
func New(source Source, every time.Duration, failed func(context.Context, error)) *Feed {
	return &Feed{source: source, every: every, failed: failed, next: make(chan struct{})}
}

// Follow sends the graph as it is, and again after every change until ctx ends;
// then it closes the channel. One who is slow misses what lies between, and gets
// the changes in one.
func (f *Feed) Follow(ctx context.Context) (<-chan *Change, error) {
	first, err := f.join(ctx)
	if err != nil {
		return nil, err
	}
	changes := make(chan *Change)
	go func() {
		defer close(changes)
		defer f.leave()
		seen := first
		change := seen.since(seen)
		for {
			select {
			case changes <- change:
			case <-ctx.Done():
				return
			}
			now := f.after(ctx, seen)
			if now == nil {
				return
			}
			change, seen = now.since(seen), now
		}
	}()
	return changes, nil
}

// join is the state that a reader begins with; the first of them starts the asking.
func (f *Feed) join(ctx context.Context) (*state, error) {
	f.joining.Lock()
	defer f.joining.Unlock()
	if current := f.joined(); current != nil {
		return current, nil
	}
	found, err := f.read(ctx)
	if err != nil {
		return nil, err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	asking, stop := context.WithCancel(context.WithoutCancel(ctx))
	f.readers, f.current, f.stop = 1, found, stop
	go f.ask(asking)
	return found, nil
}

// joined is the state that other readers have; nil where there are none.
func (f *Feed) joined() *state {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.readers == 0 {
		return nil
	}
	f.readers++
	return f.current
}

func (f *Feed) leave() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.readers--
	if f.readers == 0 {
		f.stop()
	}
}

// after waits for a state of another version than the one seen, nil where ctx
// ends before.
func (f *Feed) after(ctx context.Context, seen *state) *state {
	for {
		f.mu.Lock()
		current, next := f.current, f.next
		f.mu.Unlock()
		if current.version != seen.version {
			return current
		}
		select {
		case <-next:
		case <-ctx.Done():
			return nil
		}
	}
}

// ask asks for the version until ctx ends.
func (f *Feed) ask(ctx context.Context) {
	tick := time.NewTicker(f.every)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		if err := f.refresh(ctx); err != nil && ctx.Err() == nil {
			f.failed(ctx, err)
		}
	}
}

// refresh takes the state anew where the version is another.
func (f *Feed) refresh(ctx context.Context) (err error) {
	const bound = 5 * time.Second
	defer func() {
		if reason := recover(); reason != nil {
			err = fmt.Errorf("panic: %v\n%s", reason, debug.Stack())
		}
	}()
	ctx, cancel := context.WithTimeout(ctx, bound)
	defer cancel()
	version, err := f.source.View().Version(ctx)
	if err != nil {
		return err
	}
	f.mu.Lock()
	known := f.current.version == version
	f.mu.Unlock()
	if known {
		return nil
	}
	now, err := f.read(ctx)
	if err != nil {
		return err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if ctx.Err() != nil { // others may have joined since, with a later state
		return ctx.Err()
	}
	f.current = now
	close(f.next)
	f.next = make(chan struct{})
	return nil
}

// read is the state now.
func (f *Feed) read(ctx context.Context) (*state, error) {
	const page = 1000
	view := f.source.View()
	s := &state{documents: map[graph.ID]string{}}
	q := graph.Query{Kind: graph.NodeDocument, Page: graph.PageArgs{First: page}}
	for {
		pages, err := view.Find(ctx, q)
		if err != nil {
			return nil, err
		}
		for _, edge := range pages[0].Edges {
			if document, ok := edge.Node.(*graph.Document); ok {
				s.documents[document.ID] = document.SHA256
			}
			q.Page.After = edge.Cursor()
		}
		if !pages[0].HasNext {
			break
		}
	}
	s.version, _ = view.Seen() // what a later version adds is told with that
	return s, nil
}

// since is the change from the state before.
func (s *state) since(before *state) *Change {
	c := &Change{Version: string(s.version), Documents: len(s.documents)}
	for _, id := range slices.Sorted(maps.Keys(s.documents)) {
		switch hash, there := before.documents[id]; {
		case !there:
			c.Added = append(c.Added, id)
		case hash != s.documents[id]:
			c.Replaced = append(c.Replaced, id)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(before.documents)) {
		if _, there := s.documents[id]; !there {
			c.Removed = append(c.Removed, id)
		}
	}
	return c
}
