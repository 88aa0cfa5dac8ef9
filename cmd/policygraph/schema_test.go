package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/internal/npmtest"
)

const releasedSchema = "../../docs/schema/released.graphqls"

// breaking lists how the schema now breaks clients of the released one.
func breaking(t *testing.T, project, released, now string) string {
	t.Helper()
	for name, text := range map[string]string{"released.graphqls": released, "now.graphqls": now} {
		if err := os.WriteFile(filepath.Join(project, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return npmtest.Run(t, project, "node", "breaking.mjs", "released.graphqls", "now.graphqls")
}

// TestSchemaBreaksNobody holds the schema to that of the last release.
func TestSchemaBreaksNobody(t *testing.T) {
	t.Parallel()
	project := npmtest.Project(t, clients)
	released, err := os.ReadFile(releasedSchema)
	if err != nil {
		t.Fatal(err)
	}
	now, err := os.ReadFile("../../schema.graphqls")
	if err != nil {
		t.Fatal(err)
	}
	if broken := breaking(t, project, string(released), string(now)); broken != "" {
		t.Errorf("clients of the last release break; keep what it had, @deprecated, until the release after:\n%s", broken)
	}
}

// TestBreaking tells a change that breaks clients from one that does not.
func TestBreaking(t *testing.T) {
	t.Parallel()
	project := npmtest.Project(t, clients)
	const released = `type Query { a: Int b: Int @deprecated c(d: Int): E } enum E { F G }`
	for now, want := range map[string]string{
		released: "",
		`type Query { a: Int c(d: Int): E }                 enum E { F G }`:   "",
		`type Query { a: Int c(d: Int, e: Int): E h: Int }  enum E { F G H }`: "",
		`type Query { b: Int c(d: Int): E }                 enum E { F G }`:   "Field 'a' was removed from object type 'Query'\n",
		`type Query { a: Int c(d: Int!): E }                enum E { F G }`:   "Type for argument 'd' on field 'Query.c' changed from 'Int' to 'Int!'\n",
		`type Query { a: Int c(d: Int): E }                 enum E { F }`:     "Enum value 'G' was removed from enum 'E'\n",
	} {
		if diff := cmp.Diff(strings.TrimSpace(want), strings.TrimSpace(breaking(t, project, released, now))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", now, diff)
		}
	}
}
