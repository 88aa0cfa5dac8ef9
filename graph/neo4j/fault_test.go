package neo4j_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/neo4j"
	"github.com/policygraph/policygraph/internal/neo4jserver"
	"github.com/policygraph/policygraph/internal/neo4jtest"
)

// TestFaults breaks a server of its own, and the way to it, while the real program
// ingests a report: the graph is then that of before or that of after, and
// ingesting again gives that of after.
func TestFaults(t *testing.T) {
	s := newSite(t)
	t.Run("OpenedAtOnce", s.openedAtOnce) // a database that nobody has opened before
	t.Run("TwoAtOnce", s.twoAtOnce)
	s.store = open(t, s.server)
	s.measure(t)
	for _, test := range []struct {
		name string
		run  func(*testing.T)
	}{
		{"ClientKilled", s.clientKilled},
		{"LineCut", s.lineCut},
		{"LineSilent", s.lineSilent},
		{"Bookmarks", s.bookmarks},
		{"ServerKilled", s.serverKilled},
		{"DiskFull", s.diskFull},
		{"ReadOnly", s.readOnly},
		{"NoServer", s.noServer},
	} {
		t.Run(test.name, test.run)
	}
}

// site is a server, and two versions of a report for it.
type site struct {
	t          *testing.T // of all the faults: what it starts lives as long
	server     neo4jserver.Server
	line       *line
	store      *neo4j.Store // which outlives the server
	program    string
	before     string // the report
	after      string // a longer version of it
	wantBefore []byte // the graphs
	wantAfter  []byte
	talk       int // bytes that ingesting after says to the server
}

func newSite(t *testing.T) *site {
	t.Helper()
	s := &site{t: t, server: neo4jtest.Start(t, neo4jserver.Options{})}
	s.line = newLine(t, s.server.URI)
	dir := t.TempDir()
	s.program = filepath.Join(dir, "policygraph")
	if output, err := exec.Command("go", "build", "-o", s.program, "../../cmd/policygraph").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, output)
	}
	s.before, s.wantBefore = s.report(t, filepath.Join(dir, "before"), 0)
	s.after, s.wantAfter = s.report(t, filepath.Join(dir, "after"), 240)
	return s
}

// report writes a report of an invented city, so many sentences longer, and
// returns what the embedded store makes of it.
func (s *site) report(t *testing.T, dir string, sentences int) (file string, want []byte) {
	t.Helper()
	text, err := os.ReadFile(testdata + "reports/yunxi-2025.txt")
	if err != nil {
		t.Fatal(err)
	}
	var more strings.Builder
	for i := range sentences {
		where, what := strings.Fields("农村 城市 社区 园区 校园 港口 山区 滨海"), strings.Fields("公交站 书房 食堂 充电桩 停车位 体育馆 卫生室 养老院 绿道 泵站")
		how := strings.Fields("新建 改造 新增")
		fmt.Fprintf(&more, "%s%s%s%d个。", how[i/80%3], where[i%8], what[i/8%10], 100+i)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	file = filepath.Join(dir, "report.txt")
	if err := os.WriteFile(file, bytes.Replace(text, []byte("（二）"), []byte(more.String()+"\n（二）"), 1), 0o644); err != nil {
		t.Fatal(err)
	}
	store := filepath.Join(dir, "store")
	for _, words := range [][]string{
		{"ingest", "--registry", testdata + "registry", "--store", store, file},
		{"export", "--store", store},
	} {
		if want, err = exec.Command(s.program, words...).Output(); err != nil {
			t.Fatalf("%s: %v", words, err)
		}
	}
	return file, want
}

const testdata = "../../cmd/policygraph/testdata/"

// ingest is policygraph ingest, which may be killed.
func (s *site) ingest(ctx context.Context, uri, file string) *exec.Cmd {
	command := exec.CommandContext(ctx, s.program, "ingest", "--registry", testdata+"registry", "--neo4j", uri, file)
	command.Env = append(os.Environ(), s.server.Environ()...)
	return command
}

// put ingests what has to succeed, and the graph with it.
func (s *site) put(t *testing.T, file string, want []byte) {
	t.Helper()
	if output, err := s.ingest(t.Context(), s.server.URI, file).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, output)
	}
	if got := s.export(t); !bytes.Equal(got, want) {
		t.Fatalf("ingest of %s left a graph of %d bytes, want %d", file, len(got), len(want))
	}
}

func (s *site) export(t *testing.T) []byte {
	t.Helper()
	g, err := s.store.Export(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var text bytes.Buffer
	if err := graph.Write(&text, g); err != nil {
		t.Fatal(err)
	}
	return text.Bytes()
}

// either fails where the graph is neither that of before nor that of after.
func (s *site) either(t *testing.T, what string) {
	t.Helper()
	switch got := s.export(t); {
	case bytes.Equal(got, s.wantBefore):
		t.Logf("%s: before", what)
	case bytes.Equal(got, s.wantAfter):
		t.Logf("%s: after", what)
	default:
		t.Errorf("%s: the graph is neither that of before nor that of after", what)
	}
}
