// Package imports holds the direction of the program: which package may import
// which. Data flows from cmd over report, extract, resolve and graph to the
// stores and the resolvers, and never back.
package imports

import (
	"encoding/json"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/policygraph/policygraph"

// allowed lists what each package imports of this module; "" is the rest of the
// module's packages, which only commands may import freely.
var allowed = map[string][]string{
	"vocabulary":            {},
	"graph":                 {"vocabulary"},
	"graph/directory":       {"graph", "vocabulary"},
	"graph/memory":          {"graph", "graph/directory", "vocabulary"},
	"graph/neo4j":           {"graph", "graph/neo4j/cypher", "graph/neo4j/layout", "graph/neo4j/revision", "vocabulary"},
	"graph/neo4j/cypher":    {"graph", "graph/neo4j/layout", "vocabulary"},
	"graph/neo4j/layout":    {"graph", "vocabulary"},
	"graph/neo4j/revision":  {"graph", "graph/neo4j/layout"},
	"graph/graphtest":       {"graph", "vocabulary"},
	"graph/snapshot":        {"graph", "graph/memory"},
	"ingest/charset":        {},
	"ingest/format":         {"ingest/charset"},
	"ingest/report":         {"ingest/charset"},
	"ingest/registry":       {"vocabulary"},
	"ingest/resolve":        {"graph", "ingest/extract/statement", "ingest/registry", "ingest/report", "vocabulary"},
	"ingest/review":         {"ingest/extract/confidence", "ingest/extract/number", "ingest/extract/statement", "ingest/report", "vocabulary"},
	"ingest":                {"graph", "ingest/extract", "ingest/extract/statement", "ingest/format", "ingest/registry", "ingest/report", "ingest/resolve"},
	"data":                  {"graph"},
	"export":                {"graph", "graph/neo4j/layout"},
	"export/findings":       {"audit", "audit/rule", "export/table", "graph", "track"},
	"export/ledger":         {"export/table", "graph", "quantity", "track", "track/compare", "vocabulary"},
	"export/statements":     {"graph", "ingest/extract/statement", "ingest/registry", "ingest/report", "ingest/resolve", "vocabulary"},
	"export/table":          {"graph", "track", "vocabulary"},
	"resolvers/batch":       {},
	"resolvers/execute":     {"resolvers/batch"},
	"resolvers/feed":        {"graph", "vocabulary"},
	"resolvers/object":      {"audit/groups", "graph", "period", "resolvers/load", "track", "track/naming", "vocabulary"},
	"resolvers/answer":      {"aggregate", "audit", "audit/rule", "graph", "resolvers/load", "resolvers/object", "search", "series", "track/compare", "vocabulary"},
	"resolvers/load":        {"graph", "resolvers/batch", "vocabulary"},
	"resolvers/generated":   {"graph", "resolvers/answer", "resolvers/execute", "resolvers/feed", "resolvers/object", "vocabulary"},
	"resolvers/measure":     {"resolvers/object"},
	"resolvers/persisted":   {},
	"resolvers/subprotocol": {},
	"resolvers":             {"graph", "resolvers/answer", "resolvers/execute", "resolvers/feed", "resolvers/generated", "resolvers/load", "resolvers/measure", "resolvers/object", "resolvers/persisted", "resolvers/subprotocol", "vocabulary"},
	"gateway":               {"gateway/auth", "gateway/observe", "gateway/reload"},
	"gateway/auth":          {"gateway/reload"},
	"gateway/observe":       {"graph"},
	"gateway/reload":        {},
	"period":                {"graph"},
	"quantity":              {"graph", "vocabulary"},
	"track":                 {"graph", "period", "quantity", "track/naming", "track/pair", "vocabulary"},
	"track/compare":         {"graph", "period", "quantity", "track/pair", "vocabulary"},
	"track/naming":          {"graph", "quantity", "vocabulary"},
	"track/pair":            {"graph", "period", "quantity", "track/naming", "vocabulary"},
	"track/tracktest":       {"graph", "period", "track", "vocabulary"},
	"aggregate":             {"graph", "period", "quantity", "track/naming", "vocabulary"},
	"search":                {"graph"},
	"series":                {"aggregate", "graph", "period", "quantity", "vocabulary"},
	"audit":                 {"audit/figures", "audit/groups", "audit/promises", "audit/rule", "audit/structure", "graph"},
	"audit/figures":         {"audit/rule", "graph", "period", "quantity", "vocabulary"},
	"audit/groups":          {"audit/rule", "graph", "vocabulary"},
	"audit/promises":        {"audit/rule", "graph", "period", "track", "vocabulary"},
	"audit/rule":            {"graph", "period", "track", "vocabulary"},
	"audit/structure":       {"audit/rule", "graph", "vocabulary"},
	"web":                   {},
	"palette":               {},
	"browser":               {"audit/cypher", "palette", "vocabulary"},
	"audit/cypher":          {},
	"cmd/policygraph":       {"audit", "audit/rule", "browser", "data", "export", "export/findings", "export/ledger", "export/statements", "gateway", "gateway/auth", "gateway/observe", "graph", "graph/directory", "graph/memory", "graph/neo4j", "graph/snapshot", "ingest", "ingest/extract", "ingest/extract/statement", "ingest/format", "ingest/registry", "ingest/report", "ingest/resolve", "ingest/review", "internal/neo4jserver", "period", "resolvers", "resolvers/persisted", "track", "track/compare", "vocabulary", "web"},
	"bench":                 {},
	"bench/generate":        {"bench/synthetic", "graph", "graph/memory"},
	"bench/synthetic":       {"graph", "vocabulary"},
	"bench/score":           {"ingest/extract", "ingest/extract/confidence", "ingest/registry", "ingest/report"},
	"examples/planner-go":   {"examples/planner-go/planning"},
	"internal/compose":      {},
	"internal/gqlgen":       {},
	"internal/imports":      {},
	"internal/materials":    {},
	"internal/neo4jserver":  {},
	"internal/neo4jtest":    {"internal/neo4jserver"},
	"internal/npmtest":      {},

	"examples/planner-go/planning": {},
	"bench/api":                    {},
	"bench/api/handwritten":        {},

	"ingest/extract":                {"ingest/extract/coverage", "ingest/extract/mention", "ingest/extract/metric", "ingest/extract/name", "ingest/extract/number", "ingest/extract/relation", "ingest/extract/setting", "ingest/extract/statement", "ingest/extract/status", "ingest/registry", "ingest/report"},
	"ingest/extract/calendar":       {"ingest/extract/statement"},
	"ingest/extract/confidence":     {},
	"ingest/extract/coverage":       {"ingest/extract/number", "ingest/extract/statement", "ingest/report"},
	"ingest/extract/extracttest":    {"ingest/extract", "ingest/extract/number", "ingest/extract/statement", "ingest/registry", "ingest/report", "vocabulary"},
	"ingest/extract/lexicon":        {},
	"ingest/extract/mention":        {"ingest/extract/statement", "ingest/report"},
	"ingest/extract/metric":         {"ingest/extract/calendar", "ingest/extract/mention", "ingest/extract/metric/naming", "ingest/extract/mention", "ingest/extract/metric/owner", "ingest/extract/metric/subject", "ingest/extract/number", "ingest/extract/phrase", "ingest/extract/setting", "ingest/extract/statement", "ingest/registry", "ingest/report", "vocabulary"},
	"ingest/extract/metric/naming":  {"ingest/extract/mention", "ingest/extract/metric/owner", "ingest/extract/metric/subject", "ingest/extract/number", "ingest/extract/phrase", "ingest/extract/statement", "ingest/report", "vocabulary"},
	"ingest/extract/metric/owner":   {"ingest/extract/mention", "ingest/extract/number", "ingest/extract/phrase", "ingest/report", "vocabulary"},
	"ingest/extract/metric/subject": {"ingest/extract/phrase"},
	"ingest/extract/name":           {"ingest/extract/lexicon", "ingest/extract/name/found", "ingest/extract/name/group", "ingest/extract/name/headed", "ingest/extract/name/honour", "ingest/extract/name/listed", "ingest/extract/name/proper", "ingest/extract/name/token", "ingest/extract/name/work", "ingest/extract/statement", "ingest/registry", "ingest/report", "vocabulary"},
	"ingest/extract/name/found":     {"ingest/extract/name/token", "ingest/report", "vocabulary"},
	"ingest/extract/name/group":     {"ingest/extract/lexicon", "ingest/extract/name/found", "ingest/extract/name/token", "ingest/report", "vocabulary"},
	"ingest/extract/name/headed":    {"ingest/extract/lexicon", "ingest/extract/name/found", "ingest/extract/name/group", "ingest/extract/name/quoted", "ingest/extract/name/spread", "ingest/extract/name/spread", "ingest/extract/name/token", "ingest/extract/stage", "ingest/report", "vocabulary"},
	"ingest/extract/name/honour":    {"ingest/extract/lexicon", "ingest/extract/name/found", "ingest/extract/name/token", "ingest/report", "vocabulary"},
	"ingest/extract/name/listed":    {"ingest/extract/lexicon", "ingest/extract/name/found", "ingest/extract/name/token", "ingest/report", "vocabulary"},
	"ingest/extract/name/proper":    {"ingest/extract/lexicon", "ingest/extract/name/found", "ingest/extract/name/token", "ingest/registry", "ingest/report", "vocabulary"},
	"ingest/extract/name/quoted":    {"ingest/extract/lexicon", "ingest/extract/name/found", "ingest/extract/name/group", "ingest/extract/name/token", "ingest/report", "vocabulary"},
	"ingest/extract/name/spread":    {"ingest/extract/name/found", "ingest/extract/name/token", "ingest/report", "vocabulary"},
	"ingest/extract/name/work":      {"ingest/extract/name/found", "ingest/extract/name/token", "ingest/report", "vocabulary"},
	"ingest/extract/name/token":     {"ingest/extract/lexicon", "ingest/extract/statement", "ingest/registry", "ingest/report", "vocabulary"},
	"ingest/extract/number":         {"ingest/extract/lexicon", "ingest/extract/verb", "ingest/report", "vocabulary"},
	"ingest/extract/phrase":         {"ingest/extract/lexicon", "ingest/extract/number", "ingest/extract/verb", "ingest/report", "vocabulary"},
	"ingest/extract/relation":       {"ingest/extract/lexicon", "ingest/extract/mention", "ingest/extract/name", "ingest/extract/name/group", "ingest/extract/name/token", "ingest/extract/setting", "ingest/extract/statement", "ingest/report", "vocabulary"},
	"ingest/extract/setting":        {"ingest/extract/calendar", "ingest/extract/statement", "ingest/registry", "ingest/report"},
	"ingest/extract/stage":          {"ingest/extract/lexicon", "vocabulary"},
	"ingest/extract/statement":      {"ingest/report", "vocabulary"},
	"ingest/extract/status":         {"ingest/extract/calendar", "ingest/extract/lexicon", "ingest/extract/mention", "ingest/extract/setting", "ingest/extract/stage", "ingest/extract/statement", "ingest/report", "vocabulary"},
	"ingest/extract/verb":           {"ingest/extract/lexicon"},
}

// TestImports compares the imports of every package with the list. A new arrow
// is a decision: add it here, or turn it round.
func TestImports(t *testing.T) {
	for name, imports := range packages(t) {
		may, known := allowed[name]
		if !known {
			t.Errorf("package %s is not in the list of internal/imports", name)
			continue
		}
		for _, imported := range imports {
			if !slices.Contains(may, imported) {
				t.Errorf("%s imports %s, which the list of internal/imports does not allow", name, imported)
			}
		}
		for _, one := range may {
			if !slices.Contains(imports, one) {
				t.Errorf("%s may import %s but does not: take it from the list", name, one)
			}
		}
	}
}

// packages asks the go command for every package and its imports of the module.
func packages(t *testing.T) map[string][]string {
	t.Helper()
	command := exec.Command("go", "list", "-json=ImportPath,Imports", "./...")
	command.Dir = "../.."
	out, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]string{}
	for decoder := json.NewDecoder(strings.NewReader(string(out))); decoder.More(); {
		var p struct {
			ImportPath string
			Imports    []string
		}
		if err := decoder.Decode(&p); err != nil {
			t.Fatal(err)
		}
		all[short(p.ImportPath)] = ofModule(p.Imports)
	}
	return all
}

func short(path string) string { return strings.TrimPrefix(path, module+"/") }

func ofModule(imports []string) []string {
	var own []string
	for _, path := range imports {
		if strings.HasPrefix(path, module+"/") {
			own = append(own, short(path))
		}
	}
	return own
}
