// Package browser is the pack for Neo4j Browser: the style that draws the graph,
// guides for planners, analysts and auditors, and scripts with useful questions.
// Browser takes style and guides from a server, which Handler is, and the scripts
// from files.
package browser

import (
	"archive/zip"
	"bytes"
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/policygraph/policygraph/audit/cypher"
)

//go:generate go test . -run TestFiles -update

//go:embed style.grass guides scripts
var files embed.FS

// Script is one question to the graph, in Cypher.
type Script struct {
	Name  string // role and question, such as "planner/group", or "rules" and a rule of the audit
	Title string // Chinese · English
	Text  string
	// Audit says that the answer should be empty.
	Audit bool
}

// Scripts returns the scripts in the order of their names, the planner's first,
// the rules of the audit last.
func Scripts() ([]Script, error) {
	var scripts []Script
	for _, role := range []string{"planner", "analyst", "auditor"} {
		of, err := fs.Sub(files, path.Join("scripts", role))
		if err != nil {
			return nil, err
		}
		if scripts, err = addScripts(scripts, role, of); err != nil {
			return nil, err
		}
	}
	return addScripts(scripts, "rules", cypher.Files())
}

func addScripts(scripts []Script, role string, of fs.FS) ([]Script, error) {
	names, err := fs.Glob(of, "*.cypher")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		text, err := fs.ReadFile(of, name)
		if err != nil {
			return nil, err
		}
		title, _, _ := strings.Cut(string(text), "\n")
		scripts = append(scripts, Script{
			Name:  role + "/" + strings.TrimSuffix(name, ".cypher"),
			Title: strings.TrimPrefix(title, "// "),
			Text:  string(text),
			Audit: strings.Contains(string(text), "// 应为空 · should return no rows\n"),
		})
	}
	return scripts, nil
}

// Guide is a tour of the graph for one role, in Markdown, a page a slide.
type Guide struct {
	Name  string // "planner", "analyst" or "auditor"
	Title string // Chinese · English
	Text  string
}

// Guides returns the guides.
func Guides() ([]Guide, error) {
	var guides []Guide
	for _, name := range []string{"planner", "analyst", "auditor"} {
		text, err := files.ReadFile("guides/" + name + ".md")
		if err != nil {
			return nil, err
		}
		_, title, _ := strings.Cut(string(text), "<title>")
		title, _, found := strings.Cut(title, "</title>")
		if !found {
			return nil, fmt.Errorf("browser/guides/%s.md has no title for Neo4j Browser", name)
		}
		guides = append(guides, Guide{Name: name, Title: title, Text: string(text)})
	}
	return guides, nil
}

// Queries are the guide's queries, those that command Browser left out.
func (g Guide) Queries() []string {
	var queries []string
	for _, part := range strings.Split(g.Text, "```cypher\n")[1:] {
		query, _, _ := strings.Cut(part, "```")
		if !strings.HasPrefix(query, ":") {
			queries = append(queries, query)
		}
	}
	return slices.Clip(queries)
}

// archive is what Browser takes all scripts from at once, a folder a role.
func archive(scripts []Script) ([]byte, error) {
	var buffer bytes.Buffer
	writer := zip.NewWriter(&buffer)
	for _, script := range scripts {
		file, err := writer.Create(script.Name + ".cypher")
		if err != nil {
			return nil, err
		}
		if _, err := file.Write([]byte(script.Text)); err != nil {
			return nil, err
		}
	}
	err := writer.Close()
	return buffer.Bytes(), err
}
