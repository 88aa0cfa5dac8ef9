// Package reload holds what was read from files, and reads it anew when they
// have changed: keys and certificates are exchanged while the server runs.
package reload

import (
	"log/slog"
	"os"
	"sync"
	"time"
)

// every is how often the files are looked at, at most.
const every = time.Second

// Value is what was read from files. Its methods are safe for concurrent use.
type Value[T any] struct {
	read  func() (T, error)
	files []string
	log   *slog.Logger

	mu     sync.Mutex
	value  T
	state  []os.FileInfo
	looked time.Time
}

// Open reads the files for the first time. Where they cannot be read later on the
// last value stays, and the log says so.
func Open[T any](read func() (T, error), log *slog.Logger, files ...string) (*Value[T], error) {
	v := &Value[T]{read: read, files: files, log: log, looked: time.Now()}
	v.state = v.stat()
	var err error
	v.value, err = read()
	return v, err
}

// Get is the value as the files have it now, or had it within the last second.
func (v *Value[T]) Get() T { return v.at(time.Now()) }

func (v *Value[T]) at(now time.Time) T {
	v.mu.Lock()
	defer v.mu.Unlock()
	if now.Sub(v.looked) < every {
		return v.value
	}
	v.looked = now
	state := v.stat()
	if same(state, v.state) {
		return v.value
	}
	v.state = state
	value, err := v.read()
	if err != nil {
		v.log.Error("a file has changed and cannot be read; what it held before stays", "error", err)
		return v.value
	}
	v.value = value
	return v.value
}

// stat looks at the files; nil stands for one that is not there.
func (v *Value[T]) stat() []os.FileInfo {
	state := make([]os.FileInfo, len(v.files))
	for i, name := range v.files {
		if info, err := os.Stat(name); err == nil {
			state[i] = info
		}
	}
	return state
}

func same(a, b []os.FileInfo) bool {
	for i := range a {
		switch {
		case a[i] == nil || b[i] == nil:
			if a[i] != b[i] {
				return false
			}
		case !os.SameFile(a[i], b[i]) || a[i].Size() != b[i].Size() || !a[i].ModTime().Equal(b[i].ModTime()):
			return false
		}
	}
	return true
}
