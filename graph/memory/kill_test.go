package memory_test

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/graphtest"
	"github.com/policygraph/policygraph/graph/memory"
)

// victimDirectory names the directory that TestVictim writes to.
const victimDirectory = "POLICYGRAPH_TEST_VICTIM"

// versions are two states of a store, each of two documents that both differ.
func versions() [2]*graph.Graph {
	first, second := graphtest.Fixture(), graphtest.Fixture()
	for i, document := range second.Documents {
		changed := *document
		changed.Title += "(修订)"
		second.Documents[i] = &changed
	}
	return [2]*graph.Graph{first, second}
}

// TestVictim is run by TestKill, to be killed while it merges.
func TestVictim(t *testing.T) {
	dir := os.Getenv(victimDirectory)
	if dir == "" {
		t.Skip("only for TestKill")
	}
	store, err := memory.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; ; i++ {
		if _, err := store.Merge(t.Context(), versions()[i%2]); err != nil {
			t.Fatal(err)
		}
		if i == 0 {
			fmt.Println("writing")
		}
	}
}

// TestKill kills a writing process again and again. Each time the directory
// opens, holds the one version or the other, and can be written.
func TestKill(t *testing.T) {
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	versions := versions()
	killed := make(map[int]int) // how often which state was left
	for range 25 {
		killWriting(t, program, dir, time.Duration(rand.IntN(20_000))*time.Microsecond)
		store, err := memory.Open(dir)
		if err != nil {
			t.Fatalf("Open after a kill: %v", err)
		}
		killed[state(t, store, versions)]++
		merge(t, store, versions[0])
		holds(t, store, versions[0])
	}
	if t.Logf("left first, second: %d, %d", killed[1], killed[2]); killed[2] == 0 {
		t.Error("every kill came before a change")
	}
}

// killWriting lets a process write to the directory and kills it after a while.
func killWriting(t *testing.T, program, dir string, after time.Duration) {
	t.Helper()
	victim := exec.CommandContext(t.Context(), program, "-test.run", "^TestVictim$")
	victim.Env = append(os.Environ(), victimDirectory+"="+dir)
	output, err := victim.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := victim.Start(); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(output).ReadString('\n')
	if err != nil || line != "writing\n" {
		t.Errorf("the victim says %q, %v", line, err)
	}
	<-time.After(after) // any moment will do
	if err := victim.Process.Kill(); err != nil {
		t.Errorf("the victim ended by itself: %v", err)
	}
	_ = victim.Wait() // tells of the kill
}

// state tells which version the store holds: 0 for none, 1 or 2.
func state(t *testing.T, store graph.Store, versions [2]*graph.Graph) int {
	t.Helper()
	g, err := store.Export(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for i, version := range []*graph.Graph{{}, versions[0], versions[1]} {
		if cmp.Equal(version, g, cmpopts.EquateEmpty()) {
			return i
		}
	}
	t.Fatal("the store holds neither version")
	return 0
}
