package resolve

import (
	"cmp"
	"slices"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/vocabulary"
)

// Wording is a name that a report gives to an entity which is called otherwise.
type Wording struct {
	Entity   graph.ID
	Document graph.ID
	Written  string
	Times    int
	Why      string // "decision", "registry", "institution", or "text": the report itself says so
}

// Wordings lists what the reports of a graph call its entities, the places left
// out, where that is not their name, sorted; the registry is that of the
// ingest. Reports without their text have none.
func Wordings(g *graph.Graph, reg *registry.Registry) []Wording {
	texts, codes := map[graph.ID][]rune{}, map[graph.ID]string{}
	for _, document := range g.Documents {
		texts[document.ID] = []rune(document.Text)
		codes[document.ID] = codeOf(&graph.Entity{Place: document.Place})
	}
	times := map[Wording]int{}
	for _, entity := range g.Entities {
		if entity.Type == vocabulary.Place {
			continue
		}
		for _, source := range entity.Sources {
			text := texts[source.Document]
			if source.Start >= source.End || source.End > len(text) {
				continue
			}
			if written := string(text[source.Start:source.End]); written != entity.Name {
				times[Wording{Entity: entity.ID, Document: source.Document, Written: written}]++
			}
		}
	}
	var wordings []Wording
	for wording, n := range times {
		wording.Times = n
		wording.Why = why(wording, codes[wording.Document], reg)
		wordings = append(wordings, wording)
	}
	slices.SortFunc(wordings, func(a, b Wording) int {
		return cmp.Or(cmp.Compare(a.Entity, b.Entity), cmp.Compare(a.Document, b.Document), cmp.Compare(a.Written, b.Written))
	})
	return wordings
}

// why is what makes the words a name of the entity, in a report of the place
// with the code.
func why(wording Wording, code string, reg *registry.Registry) string {
	for _, term := range vocabulary.All() {
		if term.Set != "EntityType" {
			continue
		}
		named := statement.Entity{Type: vocabulary.EntityType(term.Code), Name: wording.Written}
		if nameID(canonical(named, code, reg)) != string(wording.Entity) {
			continue
		}
		before := undecided(named, code, reg)
		_, registered := knownName(named, code, reg)
		switch {
		case nameID(before) != string(wording.Entity):
			return "decision"
		case registered:
			return "registry"
		case before.Name != wording.Written:
			return "institution"
		}
	}
	return "text"
}
