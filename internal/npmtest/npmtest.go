// Package npmtest lets tests run programs of Node.js with the npm packages that
// their package-lock.json names.
//
// The variable POLICYGRAPH_NODE decides what becomes of such a test:
//
//	require   it runs, and its packages are fetched once; as in CI
//	skip      it is skipped
//	(unset)   it runs where node and npm are installed, else it is skipped
package npmtest

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/gofrs/flock"
)

// Project is a copy of a directory with package.json and package-lock.json, its
// packages beside it, until the test ends. Where there is no Node.js it skips the
// test, or fails it, as POLICYGRAPH_NODE says.
func Project(t testing.TB, dir string) string {
	t.Helper()
	require(t)
	modules, err := install(dir)
	if err != nil {
		t.Fatal(err)
	}
	project := t.TempDir()
	if err := os.CopyFS(project, os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(filepath.Join(project, "node_modules")); err != nil { // of one who works in dir
		t.Fatal(err)
	}
	if err := os.Symlink(modules, filepath.Join(project, "node_modules")); err != nil {
		t.Fatal(err)
	}
	return project
}

// Run runs a command in the directory and returns what it prints; it fails the
// test where the command fails.
func Run(t testing.TB, dir, name string, args ...string) string {
	t.Helper()
	command := exec.CommandContext(t.Context(), name, args...)
	command.Dir = dir
	out, err := command.CombinedOutput()
	if err != nil {
		t.Fatalf("%s %q: %v\n%s", name, args, err, out)
	}
	return string(out)
}

func require(t testing.TB) {
	t.Helper()
	wish := os.Getenv("POLICYGRAPH_NODE")
	if wish != "" && wish != "require" && wish != "skip" {
		t.Fatalf("POLICYGRAPH_NODE is %q: it can be require or skip", wish)
	}
	if wish == "skip" {
		t.Skip("POLICYGRAPH_NODE=skip")
	}
	for _, program := range []string{"node", "npm"} {
		if _, err := exec.LookPath(program); err != nil {
			if wish == "require" {
				t.Fatal(err)
			}
			t.Skipf("no %s on this machine; with Node.js 20 or later this test runs", program)
		}
	}
}

// install is the directory with the packages that dir locks, fetched where they
// have not been before.
func install(dir string) (string, error) {
	lock, err := os.ReadFile(filepath.Join(dir, "package-lock.json"))
	if err != nil {
		return "", err
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(lock)
	home := filepath.Join(cache, "policygraph", "npm", hex.EncodeToString(sum[:8]))
	if err := os.MkdirAll(home, 0o755); err != nil {
		return "", err
	}
	one := flock.New(home + ".lock") // at a time, over all packages under test
	if err := one.Lock(); err != nil {
		return "", err
	}
	defer one.Unlock()
	complete := filepath.Join(home, "complete")
	if _, err := os.Stat(complete); err != nil {
		if err := fetch(dir, home); err != nil {
			return "", err
		}
		if err := os.WriteFile(complete, nil, 0o644); err != nil {
			return "", err
		}
	}
	return filepath.Join(home, "node_modules"), nil
}

func fetch(dir, home string) error {
	for _, name := range []string{"package.json", "package-lock.json"} {
		text, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(home, name), text, 0o644); err != nil {
			return err
		}
	}
	command := exec.Command("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
	command.Dir = home
	if out, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("npm ci for %s: %w\n%s", dir, err, out)
	}
	return nil
}
