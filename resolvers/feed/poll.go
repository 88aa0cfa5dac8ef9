package feed

import (
	"context"
	"fmt"
	"runtime/debug"
	"sync"
	"time"
)

// poll looks at something now and again while somebody follows it, once for all
// of them.
type poll[T any] struct {
	every time.Duration
	// look returns what it found before, nil at first, where that has not changed.
	look   func(ctx context.Context, before *T) (*T, error)
	failed func(context.Context, error)

	joining sync.Mutex // held while the first reader joins

	mu      sync.Mutex
	current *T
	next    chan struct{} // closed when current is another
	readers int
	stop    context.CancelFunc // of the looking, while there are readers
}

func newPoll[T any](every time.Duration, look func(context.Context, *T) (*T, error), failed func(context.Context, error)) *poll[T] {
	return &poll[T]{every: every, look: look, failed: failed, next: make(chan struct{})}
}

// follow sends what changed from one state to the next, of the first from itself,
// until ctx ends; then it closes the channel.
func follow[T, C any](ctx context.Context, p *poll[T], change func(before, now *T) C) (<-chan C, error) {
	seen, err := p.join(ctx)
	if err != nil {
		return nil, err
	}
	changes := make(chan C)
	go func() {
		defer close(changes)
		defer p.leave()
		told := change(seen, seen)
		for {
			select {
			case changes <- told:
			case <-ctx.Done():
				return
			}
			now := p.after(ctx, seen)
			if now == nil {
				return
			}
			told, seen = change(seen, now), now
		}
	}()
	return changes, nil
}

// join is the state that a reader begins with; the first of them starts the looking.
func (p *poll[T]) join(ctx context.Context) (*T, error) {
	p.joining.Lock()
	defer p.joining.Unlock()
	if current := p.joined(); current != nil {
		return current, nil
	}
	found, err := p.look(ctx, nil)
	if err != nil {
		return nil, err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	looking, stop := context.WithCancel(context.WithoutCancel(ctx))
	p.readers, p.current, p.stop = 1, found, stop
	go p.watch(looking)
	return found, nil
}

// joined is the state that other readers have; nil where there are none.
func (p *poll[T]) joined() *T {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.readers == 0 {
		return nil
	}
	p.readers++
	return p.current
}

func (p *poll[T]) leave() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.readers--
	if p.readers == 0 {
		p.stop()
	}
}

// after waits for another state than the one seen, nil where ctx ends before.
func (p *poll[T]) after(ctx context.Context, seen *T) *T {
	for {
		p.mu.Lock()
		current, next := p.current, p.next
		p.mu.Unlock()
		if current != seen {
			return current
		}
		select {
		case <-next:
		case <-ctx.Done():
			return nil
		}
	}
}

// watch looks until ctx ends.
func (p *poll[T]) watch(ctx context.Context) {
	tick := time.NewTicker(p.every)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		if err := p.refresh(ctx); err != nil && ctx.Err() == nil {
			p.failed(ctx, err)
		}
	}
}

// refresh makes what is there now the state, where it is another.
func (p *poll[T]) refresh(ctx context.Context) (err error) {
	const bound = 5 * time.Second
	defer func() {
		if reason := recover(); reason != nil {
			err = fmt.Errorf("panic: %v\n%s", reason, debug.Stack())
		}
	}()
	bounded, cancel := context.WithTimeout(ctx, bound)
	defer cancel()
	p.mu.Lock()
	before := p.current
	p.mu.Unlock()
	now, err := p.look(bounded, before)
	if err != nil || now == before {
		return err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if ctx.Err() != nil { // others may have joined since, with a later state
		return ctx.Err()
	}
	p.current = now
	close(p.next)
	p.next = make(chan struct{})
	return nil
}
