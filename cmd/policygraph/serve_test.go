package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"
)

// server is policygraph serve in a process of its own.
type server struct {
	env     []string // beyond that of the test
	process *exec.Cmd
	stderr  *bufio.Reader
	said    string      // on standard error so far
	rest    chan string // of what it says, once it is drained
	address string
}

// start starts the server on a free port and waits until it says where it is.
func (s *server) start(dir string, flags ...string) error {
	s.process = exec.Command("policygraph", append([]string{"serve", "--addr", "127.0.0.1:0"}, flags...)...)
	s.process.Dir, s.process.Env = dir, append(os.Environ(), s.env...)
	stderr, err := s.process.StderrPipe()
	if err != nil {
		return err
	}
	s.stderr = bufio.NewReader(stderr)
	if err := s.process.Start(); err != nil {
		return err
	}
	if err := s.hear("graph  "); err != nil {
		return err
	}
	_, rest, _ := strings.Cut(s.said, "http://")
	s.address, _, _ = strings.Cut(rest, "/")
	return nil
}

// hear reads standard error up to the line with the prefix.
func (s *server) hear(prefix string) error {
	for {
		line, err := s.stderr.ReadString('\n')
		s.said += line
		if err != nil || strings.HasPrefix(line, prefix) {
			return err
		}
	}
}

func (s *server) terminate() error { return s.process.Process.Signal(syscall.SIGTERM) }

// drain lets the process say more than a pipe holds; said has it after wait.
func (s *server) drain() {
	s.rest = make(chan string, 1)
	go func() {
		rest, _ := io.ReadAll(s.stderr) // what could be read tells enough
		s.rest <- string(rest)
	}()
}

// wait waits until the process has ended by itself.
func (s *server) wait() error {
	if s.rest == nil {
		s.drain()
	}
	s.said += <-s.rest
	return s.process.Wait()
}

// kill ends what has not ended.
func (s *server) kill() {
	if s.process.ProcessState == nil && s.process.Process != nil {
		_ = s.process.Process.Kill()
		_ = s.wait()
	}
}

// TestServeFinishesRunningQueries terminates the server while it handles a
// request whose body has not come yet.
func TestServeFinishesRunningQueries(t *testing.T) {
	t.Parallel()
	var s server
	if err := s.start(t.TempDir()); err != nil {
		t.Fatalf("serve: %v\n%s", err, s.said)
	}
	defer s.kill()
	connection, err := net.Dial("tcp", s.address)
	if err != nil {
		t.Fatal(err)
	}
	defer connection.Close()
	if err := connection.SetDeadline(time.Now().Add(10 * time.Second)); err != nil {
		t.Fatal(err)
	}
	answers := bufio.NewReader(connection)
	body := `{"query": "{ __typename }"}`
	fmt.Fprintf(connection, "POST /graphql HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\n"+
		"Content-Length: %d\r\nExpect: 100-continue\r\n\r\n", s.address, len(body))
	if line, err := answers.ReadString('\n'); !strings.Contains(line, "100 Continue") {
		t.Fatalf("answer %q, %v; want that the body is asked for", line, err)
	}
	if err := s.terminate(); err != nil {
		t.Fatal(err)
	}
	if err := s.hear("stopping"); err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(connection, body); err != nil {
		t.Fatal(err)
	}
	answer, err := io.ReadAll(answers)
	if err != nil || !strings.Contains(string(answer), `{"data":{"__typename":"Query"},`) {
		t.Errorf("answer %q, %v", answer, err)
	}
	if err := s.wait(); err != nil {
		t.Errorf("the server ended with: %v\n%s", err, s.said)
	}
}
