package neo4j_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/sys/unix"
)

// diskFull lets the server write no further in its transaction log. Its file system
// need not be small for that: the bound on the size of files, which any user may
// set, makes the server's write fail just as a full disk does.
func (s *site) diskFull(t *testing.T) {
	logs, err := filepath.Glob(filepath.Join(s.server.Home, "data/transactions/neo4j/neostore.transaction.db.*"))
	if err != nil || len(logs) == 0 {
		t.Fatalf("no transaction log: %v", err)
	}
	var largest int64
	for _, log := range logs {
		info, err := os.Stat(log)
		if err != nil {
			t.Fatal(err)
		}
		largest = max(largest, info.Size())
	}
	const room = 32 << 10 // for less than the report
	if err := unix.Prlimit(s.server.PID, unix.RLIMIT_FSIZE, &unix.Rlimit{Cur: uint64(largest) + room, Max: unix.RLIM_INFINITY}, nil); err != nil {
		t.Fatal(err)
	}
	s.refused(t, "disk, which is probably full")
	s.refused(t, "stopped the database after a fault")
	s.kill(t)
	s.restart(t, nil)
	if got := s.export(t); !bytes.Equal(got, s.wantBefore) {
		t.Error("the graph is not that of before")
	}
	s.put(t, s.after, s.wantAfter)
	s.put(t, s.before, s.wantBefore)
}
