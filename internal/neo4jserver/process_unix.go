//go:build unix

package neo4jserver

import (
	"errors"
	"fmt"
	"os"
	"syscall"
)

// tryLock opens and locks the file that a server's process holds while it lives.
// The lock belongs to the open file, so a child that inherits the file keeps it.
func tryLock(path string) (lock *os.File, held bool, err error) {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, false, fmt.Errorf("lock neo4j: %w", err)
	}
	err = syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if err == nil {
		return file, false, nil
	}
	file.Close()
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return nil, true, nil
	}
	return nil, false, fmt.Errorf("lock %s: %w", path, err)
}

// detached keeps an interrupt from the terminal, and its closing, from the server.
func detached() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setsid: true} }
