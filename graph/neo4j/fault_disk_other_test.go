//go:build !linux

package neo4j_test

import "testing"

func (s *site) diskFull(t *testing.T) {
	t.Skip("SKIPPED: only Linux bounds the files of another process")
}
