// Command materials says what the program is made of: a CycloneDX bill of
// materials and the texts of all licences, which go with each release.
//
//	go run ./internal/materials -out bin/dist -version v1.0.0
//
// It is run from the top of the repository, with the page's packages installed.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"github.com/CycloneDX/cyclonedx-go"
)

func main() {
	out := flag.String("out", ".", "the folder to write bill.cdx.json and LICENCES.txt to")
	version := flag.String("version", "", "the version of the program")
	flag.Parse()
	if err := write(*out, *version); err != nil {
		fmt.Fprintln(os.Stderr, "materials:", err)
		os.Exit(1)
	}
}

func write(dir, version string) error {
	parts, err := all(".")
	if err != nil {
		return err
	}
	texts, err := licences(parts)
	if err != nil {
		return err
	}
	bill, err := os.Create(filepath.Join(dir, "bill.cdx.json"))
	if err != nil {
		return err
	}
	err = cyclonedx.NewBOMEncoder(bill, cyclonedx.BOMFileFormatJSON).SetPretty(true).Encode(billOf(version, parts))
	return errors.Join(err, bill.Close(), os.WriteFile(filepath.Join(dir, "LICENCES.txt"), texts, 0o644))
}
