// Package batch lets code that reads as if it asked for one thing at a time ask
// for many at once. A Loader that does not know an answer yet notes the question
// and returns ErrPending; the caller lets that error through, as any other. Who
// runs such code calls Flush, which answers all questions noted so far in few
// calls, and runs it again. So such code has no effects but its questions.
package batch

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"sync"
)

// ErrPending says that a question is noted and will be answered by Flush.
var ErrPending = errors.New("asked for, not answered yet")

// Queue is the questions of one request. It is safe for concurrent use.
type Queue struct {
	// InTurn has Flush answer the questions of one loader after the other's, in the
	// order in which they were noted.
	InTurn bool

	mu      sync.Mutex
	holding bool
	failed  error
	waiting []func(context.Context) // loaders that have questions
}

// Fail answers all questions from now on with the error, where it is known that
// nobody would answer them.
func (q *Queue) Fail(err error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.failed = err
}

func (q *Queue) failure() error {
	q.mu.Lock()
	defer q.mu.Unlock()
	return q.failed
}

// Hold makes loaders note their questions from now on, until Flush; before, they
// ask at once, which is right where nobody would flush.
func (q *Queue) Hold() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.holding = true
}

// Flush answers the questions noted so far, those of different loaders at the
// same time unless InTurn. It tells whether there were any.
func (q *Queue) Flush(ctx context.Context) bool {
	q.mu.Lock()
	waiting := q.waiting
	q.waiting = nil
	q.mu.Unlock()
	if len(waiting) == 0 {
		return false
	}
	if q.InTurn {
		for _, answer := range waiting {
			answer(ctx)
		}
		return true
	}
	var others sync.WaitGroup
	for _, answer := range waiting[1:] {
		others.Go(func() { answer(ctx) })
	}
	waiting[0](ctx)
	others.Wait()
	return true
}

// Loader answers questions of one kind, each once.
type Loader[K comparable, V any] struct {
	queue *Queue
	fetch func(context.Context, []K) ([]V, error)

	mu      sync.Mutex
	answers map[K]answer[V]
	noted   []K // not in answers yet, without repetition
	pending map[K]struct{}
}

type answer[V any] struct {
	value V
	err   error
}

// NewLoader makes a loader of the queue over a call that answers many questions
// in their order, all or none.
func NewLoader[K comparable, V any](queue *Queue, fetch func(context.Context, []K) ([]V, error)) *Loader[K, V] {
	return &Loader[K, V]{queue: queue, fetch: fetch, answers: map[K]answer[V]{}, pending: map[K]struct{}{}}
}

// Load is the answer to the question, or ErrPending.
func (l *Loader[K, V]) Load(ctx context.Context, key K) (V, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if a, known := l.answers[key]; known {
		return a.value, a.err
	}
	if !l.queue.note(l) {
		l.ask(ctx, []K{key})
		a := l.answers[key]
		return a.value, a.err
	}
	if _, noted := l.pending[key]; !noted {
		l.pending[key] = struct{}{}
		l.noted = append(l.noted, key)
	}
	var none V
	return none, ErrPending
}

// Prime gives the answer to a question that nobody has to ask any more.
func (l *Loader[K, V]) Prime(key K, value V) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if _, known := l.answers[key]; !known {
		l.answers[key] = answer[V]{value: value}
	}
}

// asker is a loader of any types.
type asker interface {
	noting() bool
	flush(ctx context.Context)
}

func (l *Loader[K, V]) noting() bool { return len(l.noted) > 0 }

// note makes Flush call the loader, unless questions are asked at once.
func (q *Queue) note(l asker) (held bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.holding && !l.noting() {
		q.waiting = append(q.waiting, l.flush)
	}
	return q.holding
}

func (l *Loader[K, V]) flush(ctx context.Context) {
	l.mu.Lock()
	defer l.mu.Unlock()
	keys := l.noted
	l.noted = nil
	clear(l.pending)
	l.ask(ctx, keys)
}

// ask fills in the answers, with one error for all where there is one.
func (l *Loader[K, V]) ask(ctx context.Context, keys []K) {
	var values []V
	err := l.queue.failure()
	if err == nil {
		values, err = guarded(func() ([]V, error) { return l.fetch(ctx, keys) })
	}
	if err == nil && len(values) != len(keys) {
		err = fmt.Errorf("%d answers to %d questions", len(values), len(keys))
	}
	for i, key := range keys {
		a := answer[V]{err: err}
		if err == nil {
			a.value = values[i]
		}
		l.answers[key] = a
	}
}

// guarded turns a panic of a call, maybe on another goroutine, into an error.
func guarded[T any](call func() (T, error)) (value T, err error) {
	defer func() {
		if reason := recover(); reason != nil {
			err = fmt.Errorf("panic: %v\n%s", reason, debug.Stack())
		}
	}()
	return call()
}
