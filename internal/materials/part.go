package main

import (
	"bytes"
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/google/licensecheck"
)

// part is something of others that is in the program.
type part struct {
	ecosystem     string // of a package URL: golang or npm
	name, version string
	licence       string // an SPDX expression
	dir           string // its files
}

// fitting are the licences under which a part may be handed on within the
// program, by their SPDX names. One that is not here is read before it is added.
// MPL-2.0 asks for the source of its files, which are used unchanged: LICENCES.txt
// names the version.
var fitting = []string{"0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MPL-2.0", "Unlicense"}

// all are the parts of the program, by ecosystem and name.
func all(root string) ([]part, error) {
	modules, err := goModules(root)
	if err != nil {
		return nil, err
	}
	packages, err := npmPackages(filepath.Join(root, "web", "explorer"))
	if err != nil {
		return nil, err
	}
	parts := slices.Concat(modules, packages)
	slices.SortFunc(parts, func(a, b part) int {
		return cmp.Or(cmp.Compare(a.ecosystem, b.ecosystem), cmp.Compare(a.name, b.name), cmp.Compare(a.version, b.version))
	})
	for _, p := range parts {
		for licence := range strings.SplitSeq(p.licence, " AND ") {
			if !slices.Contains(fitting, licence) {
				return nil, fmt.Errorf("%s %s is under %q, which is not among the licences known to fit (%s): read it, then add it there or take the part out",
					p.name, p.version, p.licence, strings.Join(fitting, ", "))
			}
		}
	}
	return parts, nil
}

// texts are the files of the part that its licence asks to hand on.
func (p part) texts() ([][]byte, error) {
	entries, err := os.ReadDir(p.dir)
	if err != nil {
		return nil, fmt.Errorf("the files of %s are not here: %w", p.name, err)
	}
	var texts [][]byte
	for _, entry := range entries {
		name := strings.ToUpper(entry.Name())
		if entry.IsDir() || !slices.ContainsFunc([]string{"LICENSE", "LICENCE", "COPYING", "NOTICE"}, func(begin string) bool { return strings.HasPrefix(name, begin) }) {
			continue
		}
		text, err := os.ReadFile(filepath.Join(p.dir, entry.Name()))
		if err != nil {
			return nil, err
		}
		texts = append(texts, text)
	}
	return texts, nil
}

// recognized is the SPDX expression of the licences in the part's files.
func (p part) recognized() (string, error) {
	texts, err := p.texts()
	if err != nil {
		return "", err
	}
	var names []string
	for _, text := range texts {
		for _, match := range licensecheck.Scan(text).Match {
			if !match.IsURL {
				names = append(names, match.ID)
			}
		}
	}
	slices.Sort(names)
	return strings.Join(slices.Compact(names), " AND "), nil
}

// licences are the texts of all parts, one after the other.
func licences(parts []part) ([]byte, error) {
	var all bytes.Buffer
	for _, p := range parts {
		texts, err := p.texts()
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&all, "==== %s %s (%s)\n\n", p.name, p.version, p.licence)
		for _, text := range texts {
			all.Write(append(bytes.TrimSpace(text), "\n\n"...))
		}
	}
	return all.Bytes(), nil
}
