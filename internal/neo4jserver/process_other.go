//go:build !unix

package neo4jserver

import (
	"errors"
	"os"
	"syscall"
)

func tryLock(string) (lock *os.File, held bool, err error) {
	return nil, false, errors.New("neo4j is run by policygraph on Linux and macOS alone: use Docker or Neo4j Desktop here")
}

func detached() *syscall.SysProcAttr { return nil }
