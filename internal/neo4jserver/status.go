package neo4jserver

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"time"
)

// Start and Stop wrap these; Status returns ErrNotRunning.
var (
	ErrRunning    = errors.New("neo4j already runs")
	ErrNotRunning = errors.New("neo4j does not run")
)

// Server says where a running Neo4j is reached.
type Server struct {
	PID      int
	URI      string // for drivers
	Browser  string // for people
	Username string
	Password string
	Home     string
	Log      string // what the present run has said
}

// Environ is how programs are told of the server: in the variables of Neo4j's own tools.
func (s Server) Environ() []string {
	return []string{
		"NEO4J_URI=" + s.URI,
		"NEO4J_USERNAME=" + s.Username,
		"NEO4J_PASSWORD=" + s.Password,
		"NEO4J_DATABASE=neo4j",
	}
}

type ports struct {
	Bolt int `json:"bolt"`
	HTTP int `json:"http"`
}

// state is server.json.
type state struct {
	PID int `json:"pid"`
	ports
}

func (h home) server(s state, password string) Server {
	return Server{
		PID:      s.PID,
		URI:      fmt.Sprintf("neo4j://localhost:%d", s.Bolt),
		Browser:  fmt.Sprintf("http://localhost:%d/browser/", s.HTTP),
		Username: Username,
		Password: password,
		Home:     string(h),
		Log:      h.console(),
	}
}

// Status returns the server of a home, by its living process: it may still be
// starting. Where none lives the error is ErrNotRunning.
func Status(dir string) (Server, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return Server{}, fmt.Errorf("find the home of neo4j: %w", err)
	}
	h := home(dir)
	text, err := os.ReadFile(h.path("server.json"))
	if errors.Is(err, fs.ErrNotExist) {
		return Server{}, fmt.Errorf("%w in %s; policygraph neo4j start starts it, and --home names another", ErrNotRunning, h)
	}
	if err != nil {
		return Server{}, fmt.Errorf("read the state of neo4j: %w", err)
	}
	lives, err := h.lives()
	if err != nil {
		return Server{}, err
	}
	if !lives {
		return Server{}, fmt.Errorf("%w in %s; it ended without being stopped, and %s says why", ErrNotRunning, h, h.console())
	}
	var s state
	if err := json.Unmarshal(text, &s); err != nil {
		return Server{}, fmt.Errorf("read %s: %w", h.path("server.json"), err)
	}
	password, err := h.password()
	return h.server(s, password), err
}

func (h home) lives() (bool, error) {
	lock, held, err := tryLock(h.path("lock"))
	if lock != nil {
		lock.Close()
	}
	return held, err
}

func (h home) remember(s state) error {
	text, err := json.Marshal(s)
	if err != nil {
		return fmt.Errorf("keep the state of neo4j: %w", err)
	}
	fresh := h.path("server.json.new")
	if err := os.WriteFile(fresh, append(text, '\n'), 0o600); err != nil {
		return fmt.Errorf("keep the state of neo4j: %w", err)
	}
	if err := os.Rename(fresh, h.path("server.json")); err != nil {
		return fmt.Errorf("keep the state of neo4j: %w", err)
	}
	return nil
}

func (h home) forget() error {
	if err := os.Remove(h.path("server.json")); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("clear the state of neo4j: %w", err)
	}
	return nil
}

// stopBound is how long a server may take to close its databases before it is killed.
const stopBound = time.Minute

// Stop ends the server of a home and returns when its process is gone; the data
// stays. Where none runs the error is ErrNotRunning.
func Stop(ctx context.Context, dir string) error {
	server, err := Status(dir)
	if err != nil {
		return err
	}
	process, err := os.FindProcess(server.PID)
	if err != nil {
		return fmt.Errorf("stop neo4j: %w", err)
	}
	h := home(server.Home)
	closed, cancel := context.WithTimeout(ctx, stopBound)
	defer cancel()
	if err := h.end(closed, process, syscall.SIGTERM); err != nil {
		if ctx.Err() != nil {
			return err
		}
		killed, cancel := context.WithTimeout(ctx, 10*time.Second)
		defer cancel()
		if err := h.end(killed, process, syscall.SIGKILL); err != nil {
			return err
		}
	}
	return h.forget()
}

// end sends a signal and waits until the process has let go of its home.
func (h home) end(ctx context.Context, process *os.Process, signal os.Signal) error {
	if err := process.Signal(signal); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return fmt.Errorf("stop neo4j: %w", err)
	}
	return poll(ctx, 50*time.Millisecond, func() (bool, error) {
		lives, err := h.lives()
		return !lives, err
	})
}

// poll asks again and again until the answer is yes, an error, or the context is done.
func poll(ctx context.Context, pause time.Duration, done func() (bool, error)) error {
	tick := time.NewTicker(pause)
	defer tick.Stop()
	for {
		if ok, err := done(); ok || err != nil {
			return err
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("wait for neo4j: %w", ctx.Err())
		case <-tick.C:
		}
	}
}
