package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/CycloneDX/cyclonedx-go"
)

var update = flag.Bool("update", false, "write docs/licences.md anew")

// TestLicences holds docs/licences.md to what is linked and bundled.
func TestLicences(t *testing.T) {
	parts, err := all("../..")
	if err != nil {
		t.Fatal(err)
	}
	var page bytes.Buffer
	page.WriteString("# Licences of what the program is made of\n\nThe Go modules that are linked into `policygraph` and the npm packages that the page at `/` may hold. " +
		"`make dist` puts their texts beside the programs. The list is made and held by `go test ./internal/materials -update`. go-pdfium holds PDFium itself (BSD-3-Clause and Apache-2.0) and brings no text for it.\n\n| part | from | licence |\n| --- | --- | --- |\n")
	for _, p := range parts {
		fmt.Fprintf(&page, "| %s | %s | %s |\n", p.name, p.ecosystem, p.licence)
	}
	const path = "../../docs/licences.md"
	if *update {
		if err := os.WriteFile(path, page.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if written, err := os.ReadFile(path); err != nil || !bytes.Equal(written, page.Bytes()) {
		t.Errorf("docs/licences.md does not list what is linked (%v): read what is new, then go test ./internal/materials -update", err)
	}
}

func TestBill(t *testing.T) {
	parts := []part{{ecosystem: "npm", name: "@a/b", version: "1.2.3", licence: "MIT"}}
	var text bytes.Buffer
	if err := cyclonedx.NewBOMEncoder(&text, cyclonedx.BOMFileFormatJSON).Encode(billOf("v1.0.0", parts)); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"purl":"pkg:npm/%40a/b@1.2.3"`, `"purl":"pkg:golang/github.com/policygraph/policygraph@v1.0.0"`, `"expression":"MIT"`} {
		if !strings.Contains(text.String(), want) {
			t.Errorf("the bill lacks %s: %s", want, text.String())
		}
	}
}

func TestLicencesHasTheTextOfEachModule(t *testing.T) {
	parts, err := goModules("../..")
	if err != nil {
		t.Fatal(err)
	}
	texts, err := licences(parts)
	if err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(parts, func(p part) bool { return p.name == "github.com/99designs/gqlgen" })
	if at < 0 || !bytes.Contains(texts, []byte("==== github.com/99designs/gqlgen "+parts[at].version+" (MIT)\n\nCopyright (c) 2025 gqlgen authors")) {
		t.Error("the texts lack gqlgen's licence")
	}
}
