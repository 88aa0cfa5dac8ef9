package compose

import (
	"bytes"
	"context"
	"debug/elf"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/compose-spec/compose-go/v2/types"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/policygraph/policygraph/internal/neo4jserver"
	"github.com/policygraph/policygraph/internal/neo4jtest"
)

// TestCommands runs what the services run, in their order: each with the command,
// the environment and the health check that docker-compose.yml gives it, and with
// the program that Dockerfile's command builds. Only hosts, ports and folders are
// those of this machine.
func TestCommands(t *testing.T) {
	server := neo4jtest.Server(t)
	reports := reportsFolder(t)
	project, err := load(t, types.Mapping{"NEO4J_PASSWORD": server.Password, "REPORTS": reports})
	if err != nil {
		t.Fatal(err)
	}
	browser, err := url.Parse(server.Browser)
	if err != nil {
		t.Fatal(err)
	}
	api := freeAddress(t)
	machine := machine{
		program: build(t),
		places: strings.NewReplacer(
			"neo4j://neo4j:7687", server.URI, "127.0.0.1:7474", browser.Host,
			"0.0.0.0:8080", api, "127.0.0.1:8080", api, "/reports", reports),
	}

	database := service(t, project, "neo4j")
	checkSettings(t, server, database.Environment)
	machine.check(t, database)

	ingest := service(t, project, "ingest")
	if said := machine.run(t, ingest, dockerfile(t)); !strings.Contains(said, "document      2") {
		t.Errorf("ingest: %s", said)
	}
	if said := machine.run(t, ingest, dockerfile(t)); !strings.HasSuffix(said, "nothing changed\n") {
		t.Errorf("ingest again: %s", said)
	}

	serve := service(t, project, "serve")
	process := machine.command(t, serve, dockerfile(t))
	var said bytes.Buffer
	process.Stderr = &said
	if err := process.Start(); err != nil {
		t.Fatal(err)
	}
	defer process.Process.Kill()
	machine.check(t, serve)
	wantDocuments(t, api, 2)
	if err := process.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if err := process.Wait(); err != nil {
		t.Errorf("serve ended with %v: %s", err, &said)
	}
}

// machine runs services in place of Docker.
type machine struct {
	program string            // policygraph
	places  *strings.Replacer // the containers' hosts and folders by this machine's
}

// command is that of the service in an environment that holds nothing else.
func (m machine) command(t *testing.T, service types.ServiceConfig, image image) *exec.Cmd {
	t.Helper()
	words := slices.Concat(service.Entrypoint, service.Command)
	if service.Entrypoint == nil {
		words = slices.Concat(image.Entrypoint, service.Command)
	}
	return m.exec(t.Context(), service, words)
}

func (m machine) exec(ctx context.Context, service types.ServiceConfig, words []string) *exec.Cmd {
	for i, word := range words {
		words[i] = m.places.Replace(word)
	}
	if words[0] == "policygraph" {
		words[0] = m.program
	}
	command := exec.CommandContext(ctx, words[0], words[1:]...)
	command.Env = []string{"PATH=" + filepath.Dir(m.program) + ":" + os.Getenv("PATH")}
	for name, value := range service.Environment {
		command.Env = append(command.Env, name+"="+*value)
	}
	return command
}

func (m machine) run(t *testing.T, service types.ServiceConfig, image image) string {
	t.Helper()
	output, err := m.command(t, service, image).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", service.Name, err, output)
	}
	return string(output)
}

// check waits until the service is healthy, with patience for a busy machine.
func (m machine) check(t *testing.T, service types.ServiceConfig) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	for {
		words := slices.Clone(service.HealthCheck.Test[1:]) // behind CMD
		if words[0] == "wget" {
			words = slices.Concat(wget(t), words[1:])
		}
		output, err := m.exec(ctx, service, words).CombinedOutput()
		if err == nil {
			return
		}
		select {
		case <-tick.C:
		case <-ctx.Done():
			t.Fatalf("%s is not healthy: %v\n%s", service.Name, err, output)
		}
	}
}

// wget is the one of the images, BusyBox's, or else the one that is here.
func wget(t *testing.T) []string {
	t.Helper()
	for _, words := range [][]string{{"busybox", "wget"}, {"wget"}} {
		if _, err := exec.LookPath(words[0]); err == nil {
			return words
		}
	}
	t.Fatal("neither busybox nor wget is on the PATH, which the health checks run: install one (Debian, Ubuntu: apt install busybox)")
	return nil
}

// build runs Dockerfile's command and returns the program, which needs no library
// of the machine.
func build(t *testing.T) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "policygraph")
	command := exec.CommandContext(t.Context(), "sh", "-c", strings.ReplaceAll(dockerfile(t).Build, "-o /policygraph", "-o "+program))
	command.Dir = root
	if output, err := command.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", command, err, output)
	}
	if runtime.GOOS != "linux" {
		return program
	}
	file, err := elf.Open(program)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for _, part := range file.Progs {
		if part.Type == elf.PT_INTERP || part.Type == elf.PT_DYNAMIC {
			t.Errorf("the program is not static: it has %s", part.Type)
		}
	}
	return program
}

// checkSettings sees that Neo4j has the settings that its image makes of variables:
// an underscore is a dot, two are one.
func checkSettings(t *testing.T, server neo4jserver.Server, environment types.MappingWithEquals) {
	t.Helper()
	driver, err := neo4j.NewDriverWithContext(server.URI, neo4j.BasicAuth(server.Username, server.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer driver.Close(t.Context())
	for name := range environment {
		setting, ok := strings.CutPrefix(name, "NEO4J_")
		if !ok || setting == "AUTH" {
			continue
		}
		setting = strings.NewReplacer("__", "_", "_", ".").Replace(setting)
		result, err := neo4j.ExecuteQuery(t.Context(), driver, "SHOW SETTINGS $name YIELD name", map[string]any{"name": setting}, neo4j.EagerResultTransformer)
		if err != nil {
			t.Fatal(err)
		}
		if len(result.Records) != 1 {
			t.Errorf("%s: Neo4j has no setting %s", name, setting)
		}
	}
}

// reportsFolder has two reports of an invented city and the tables that they need.
func reportsFolder(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	testdata := filepath.Join(root, "cmd", "policygraph", "testdata")
	if err := os.CopyFS(filepath.Join(folder, "registry"), os.DirFS(filepath.Join(testdata, "registry"))); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"yunxi-2025.txt", "yunxi-2026.txt"} {
		text, err := os.ReadFile(filepath.Join(testdata, "reports", name))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, name), text, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func freeAddress(t *testing.T) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	return listener.Addr().String()
}

func wantDocuments(t *testing.T, api string, want int) {
	t.Helper()
	response, err := http.Get("http://" + api + "/graphql?query=" + url.QueryEscape("{ documents { totalCount } }"))
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(answer), fmt.Sprintf(`{"data":{"documents":{"totalCount":%d}}`, want)) {
		t.Errorf("GraphQL says %s", answer)
	}
}
