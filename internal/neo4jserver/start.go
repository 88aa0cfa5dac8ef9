package neo4jserver

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// The ports that Neo4j's tools expect.
const (
	DefaultBoltPort = 7687
	DefaultHTTPPort = 7474
)

// Options says what Start starts.
type Options struct {
	Cache     string            // folder of the program; it is assembled there if need be
	Home      string            // folder of the databases; made if need be
	BoltPort  int               // 0: any free port
	HTTPPort  int               // 0: any free port
	Heap      string            // as in java -Xmx; "" is 1g
	PageCache string            // "" is 512m
	Java      []string          // more flags for java
	Settings  map[string]string // of neo4j.conf, over those that Start makes
	Progress  io.Writer         // lines for people; nil: none
}

func (o Options) withDefaults() (Options, error) {
	o.Heap = cmp.Or(o.Heap, "1g")
	o.PageCache = cmp.Or(o.PageCache, "512m")
	if o.Progress == nil {
		o.Progress = io.Discard
	}
	dir, err := filepath.Abs(o.Home)
	if err != nil {
		return o, fmt.Errorf("find the home of neo4j: %w", err)
	}
	o.Home = dir
	return o, nil
}

// startBound is how long a server may take until it answers.
const startBound = 3 * time.Minute

// Start runs Neo4j as a process of its own and returns when Bolt and Browser
// answer. Where one runs already in the same home it returns that one and
// ErrRunning. When the server does not come up nothing is left running, and the
// error holds the last lines of its log.
func Start(ctx context.Context, opts Options) (Server, error) {
	opts, err := opts.withDefaults()
	if err != nil {
		return Server{}, err
	}
	h := home(opts.Home)
	if err := h.make(); err != nil {
		return Server{}, err
	}
	lock, running, err := h.lock()
	if err != nil {
		return running, err
	}
	defer lock.Close()
	java, err := findJava(ctx)
	if err != nil {
		return Server{}, err
	}
	lib, err := Assemble(ctx, opts.Cache, opts.Progress)
	if err != nil {
		return Server{}, err
	}
	run := program{java: java, lib: lib}
	password, err := h.ensurePassword(ctx, run)
	if err != nil {
		return Server{}, err
	}
	fmt.Fprintf(opts.Progress, "Starting Neo4j %s in %s ...\n", Version, h)
	return h.start(ctx, run, lock, password, opts)
}

// lock claims the home for a start, or returns the server that has it.
func (h home) lock() (*os.File, Server, error) {
	// Status holds the lock for a moment to see whether anybody else does.
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	var lock *os.File
	err := poll(ctx, 20*time.Millisecond, func() (_ bool, err error) {
		var held bool
		lock, held, err = tryLock(h.path("lock"))
		return !held, err
	})
	switch {
	case err == nil:
		return lock, Server{}, h.forget()
	case !errors.Is(err, context.DeadlineExceeded):
		return nil, Server{}, err
	}
	running, err := Status(string(h))
	if err != nil {
		return nil, Server{}, fmt.Errorf("%w, or is being started: another process holds %s", ErrRunning, h)
	}
	return nil, running, fmt.Errorf("%w in %s: process %d, %s", ErrRunning, h, running.PID, running.URI)
}

// start launches the server; should a port that was free a moment ago be taken by
// then, it does so once more on others.
func (h home) start(ctx context.Context, run program, lock *os.File, password string, opts Options) (Server, error) {
	for again := opts.BoltPort == 0 || opts.HTTPPort == 0; ; again = false {
		ports, err := choosePorts(opts)
		if err != nil {
			return Server{}, err
		}
		if err := h.configure(ports, opts); err != nil {
			return Server{}, err
		}
		server, err := h.launch(ctx, run.command(h, opts), lock, state{ports: ports}, password)
		if !again || err == nil || !strings.Contains(err.Error(), "Address already in use") {
			return server, err
		}
	}
}

// program is an assembled Neo4j and the Java that runs it.
type program struct{ java, lib string }

func (p program) classPath() string { return filepath.Join(p.lib, "*") }

func (p program) command(h home, opts Options) *exec.Cmd {
	cmd := exec.Command(p.java, slices.Concat(
		[]string{"-Xmx" + opts.Heap, "-XX:+ExitOnOutOfMemoryError"}, opts.Java,
		[]string{"-cp", p.classPath(), "org.neo4j.server.CommunityEntryPoint",
			"--home-dir=" + string(h), "--config-dir=" + h.path("conf"), "--console-mode"})...)
	cmd.Dir = string(h)
	cmd.SysProcAttr = detached()
	return cmd
}

// launch runs the command until it answers. The child inherits the lock.
func (h home) launch(ctx context.Context, cmd *exec.Cmd, lock *os.File, s state, password string) (Server, error) {
	console, err := os.Create(h.console())
	if err != nil {
		return Server{}, fmt.Errorf("start neo4j: %w", err)
	}
	defer console.Close()
	cmd.Stdout, cmd.Stderr = console, console
	cmd.ExtraFiles = []*os.File{lock}
	if err := cmd.Start(); err != nil {
		return Server{}, fmt.Errorf("start neo4j: %w", err)
	}
	ctx, cancel := context.WithTimeoutCause(ctx, startBound, fmt.Errorf("it did not answer within %s", startBound))
	defer cancel()
	alive, ended := context.WithCancelCause(ctx)
	gone := make(chan struct{})
	go func() {
		ended(fmt.Errorf("it ended: %w", exitReason(cmd.Wait())))
		close(gone)
	}()
	s.PID = cmd.Process.Pid
	server := h.server(s, password)
	err = h.remember(s)
	if err == nil {
		err = waitUntilReady(alive, server)
	}
	if err == nil {
		return server, nil
	}
	_ = cmd.Process.Kill() // it may have ended by itself
	<-gone
	return Server{}, errors.Join(h.explain(err), h.forget())
}

func exitReason(err error) error {
	if err == nil {
		return errors.New("exit status 0")
	}
	return err
}

// explain adds the end of the log to the reason why the server did not come up.
func (h home) explain(reason error) error {
	if errors.Is(reason, context.Canceled) {
		return fmt.Errorf("start neo4j: %w", reason)
	}
	log, err := os.Open(h.console())
	if err != nil {
		return fmt.Errorf("start neo4j: %w; its log cannot be read: %w", reason, err)
	}
	defer log.Close()
	return fmt.Errorf("start neo4j: %w; the end of %s:\n%s", reason, h.console(), lastLines(log))
}

// waitUntilReady returns when the database and Browser answer. A context that is
// done gives its cause.
func waitUntilReady(ctx context.Context, server Server) error {
	direct := strings.Replace(server.URI, "neo4j://", "bolt://", 1)
	driver, err := neo4j.NewDriverWithContext(direct, neo4j.BasicAuth(server.Username, server.Password, ""))
	if err != nil {
		return err
	}
	defer driver.Close(context.WithoutCancel(ctx))
	err = poll(ctx, 100*time.Millisecond, func() (bool, error) {
		err := ask(ctx, driver, server.Browser)
		var refused *neo4j.Neo4jError
		if errors.As(err, &refused) && refused.Title() == "Unauthorized" {
			return false, fmt.Errorf("it does not take the password in %s: write the one that was set for user %s there",
				home(server.Home).path("password"), server.Username)
		}
		return err == nil, nil
	})
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	return err
}

func ask(ctx context.Context, driver neo4j.DriverWithContext, browser string) error {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	session := driver.NewSession(ctx, neo4j.SessionConfig{})
	defer session.Close(ctx)
	result, err := session.Run(ctx, "RETURN 1", nil)
	if err != nil {
		return err
	}
	if _, err := result.Consume(ctx); err != nil {
		return err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodHead, browser, nil)
	if err != nil {
		return err
	}
	request.Close = true
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	return response.Body.Close()
}

// choosePorts takes the wished ports, or free ones, and sees that nobody listens there.
func choosePorts(opts Options) (ports, error) {
	bolt, err := listen(opts.BoltPort)
	if err != nil {
		return ports{}, err
	}
	defer bolt.Close()
	http, err := listen(opts.HTTPPort)
	if err != nil {
		return ports{}, err
	}
	defer http.Close()
	return ports{
		Bolt: bolt.Addr().(*net.TCPAddr).Port,
		HTTP: http.Addr().(*net.TCPAddr).Port,
	}, nil
}

func listen(port int) (net.Listener, error) {
	listener, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", port))
	if err != nil {
		return nil, fmt.Errorf("start neo4j: port %d cannot be used: %w; stop what listens there or choose another port (0 for any free one)", port, err)
	}
	return listener, nil
}
