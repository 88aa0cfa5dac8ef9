package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/internal/npmtest"
)

// TestPlanners builds the planning tools of examples/ from the schema and asks a
// server with them that answers their operations and no others.
func TestPlanners(t *testing.T) {
	t.Parallel()
	const inGo, inTS = "../../examples/planner-go", "../../examples/planner-ts"
	project := npmtest.Project(t, inTS)
	schema, err := filepath.Abs("../../schema.graphqls")
	if err != nil {
		t.Fatal(err)
	}
	npmtest.Run(t, project, "env", "POLICYGRAPH_SCHEMA="+schema, "npm", "run", "generate")
	compareFiles(t, filepath.Join(inTS, "src/generated"), filepath.Join(project, "src/generated"))
	npmtest.Run(t, project, "npm", "run", "build")

	operations := t.TempDir()
	copyFile(t, inTS+"/src/generated/persisted-documents.json", operations+"/ts.json")
	copyFile(t, inGo+"/planning/operations.json", operations+"/go.json")
	for name, flags := range map[string][]string{"any operation": nil, "those alone": {"--operations", operations}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			url := serveHere(t, flags...) + "/graphql"
			byGo := npmtest.Run(t, ".", "go", "run", inGo, "-url", url)
			byTS := npmtest.Run(t, project, "node", "dist/planner.js", url)
			if diff := cmp.Diff(byGo, byTS); diff != "" || !strings.HasPrefix(byGo, "温州市: ") || !strings.Contains(byGo, "points behind time") {
				t.Errorf("they differ (-Go +TypeScript):\n%s\nor are wrong:\n%s", diff, byGo)
			}
		})
	}
}

// compareFiles wants the same files with the same content.
func compareFiles(t *testing.T, kept, made string) {
	t.Helper()
	names := func(dir string) (list []string) {
		entries, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, entry := range entries {
			list = append(list, entry.Name())
		}
		return list
	}
	if diff := cmp.Diff(names(kept), names(made)); diff != "" {
		t.Errorf("%s is not up to date (-kept +made):\n%s", kept, diff)
	}
	for _, name := range names(made) {
		if diff := cmp.Diff(contentOf(t, filepath.Join(kept, name)), contentOf(t, filepath.Join(made, name))); diff != "" {
			t.Errorf("%s/%s is not up to date: run npm run generate there (-kept +made):\n%s", kept, name, diff)
		}
	}
}

func contentOf(t *testing.T, file string) string {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func copyFile(t *testing.T, from, to string) {
	t.Helper()
	if err := os.WriteFile(to, []byte(contentOf(t, from)), 0o644); err != nil {
		t.Fatal(err)
	}
}
