package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"runtime"
	"strings"
)

// module is what the go command tells of a package's module.
type module struct {
	Path, Version, Dir string
	Main               bool
	Replace            *module
}

// goModules are the modules whose packages are linked into the program, and Go's
// own library.
func goModules(root string) ([]part, error) {
	packages, err := linked(root)
	if err != nil {
		return nil, err
	}
	var parts []part
	seen := map[string]bool{}
	for _, m := range packages {
		if seen[m.Path] || m.Main {
			continue
		}
		seen[m.Path] = true
		p := part{ecosystem: "golang", name: m.Path, version: m.Version, dir: m.Dir}
		if p.licence, err = p.recognized(); err != nil {
			return nil, err
		}
		parts = append(parts, p)
	}
	library, err := output(root, "env", "GOROOT")
	if err != nil {
		return nil, err
	}
	std := part{ecosystem: "golang", name: "std", version: runtime.Version(), dir: strings.TrimSpace(string(library))}
	std.licence, err = std.recognized()
	return append(parts, std), err
}

// linked are the modules of the program's packages, one for each package.
func linked(root string) ([]module, error) {
	listed, err := output(root, "list", "-deps", "-json=Module", "./cmd/policygraph")
	if err != nil {
		return nil, err
	}
	var modules []module
	for decoder := json.NewDecoder(bytes.NewReader(listed)); ; {
		var one struct{ Module *module }
		if err := decoder.Decode(&one); errors.Is(err, io.EOF) {
			return modules, nil
		} else if err != nil {
			return nil, err
		}
		if m := one.Module; m != nil && m.Replace != nil {
			modules = append(modules, *m.Replace)
		} else if m != nil {
			modules = append(modules, *m)
		}
	}
}

func output(dir string, arguments ...string) ([]byte, error) {
	command := exec.Command("go", arguments...)
	command.Dir = dir
	out, err := command.Output()
	if failed := (*exec.ExitError)(nil); errors.As(err, &failed) {
		err = fmt.Errorf("go %s: %s", strings.Join(arguments, " "), bytes.TrimSpace(failed.Stderr))
	}
	return out, err
}
