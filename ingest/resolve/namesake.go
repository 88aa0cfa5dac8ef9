package resolve

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/vocabulary"
)

// Pair is two nodes that may be one, and what speaks for it. From is the one
// that would go.
type Pair struct {
	From, Into graph.ID
	Evidence   []string
}

// Namesakes proposes pairs of a graph for people to decide about, sorted by
// their IDs; it decides nothing. Two entities of one place are a pair where one
// name may be short for the other, where they share a name, or where they are
// groups of the same members; two indicators where their names differ only in
// a last word that says nothing. Two that one report tells apart in a relation
// are none, nor two that the registry does, nor names of other digits, such as
// phases.
func Namesakes(g *graph.Graph, reg *registry.Registry) []Pair {
	pairs := append(entityPairs(g, reg), indicatorPairs(g.Indicators, reg)...)
	slices.SortFunc(pairs, func(a, b Pair) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.Into, b.Into)) })
	return pairs
}

func entityPairs(g *graph.Graph, reg *registry.Registry) []Pair {
	related, members := relatedPairs(g), membersOf(g)
	var pairs []Pair
	mayBeOne := func(a, b *graph.Entity) bool {
		return !related[[2]graph.ID{a.ID, b.ID}] && !(isKnown(a, reg) && isKnown(b, reg))
	}
	for _, same := range sameJurisdiction(g.Entities) {
		for i, a := range same {
			for _, b := range same[i+1:] {
				if evidence := entityEvidence(a, b, members); len(evidence) > 0 && mayBeOne(a, b) {
					pairs = append(pairs, ordered(a.Name, b.Name, a.ID, b.ID, append(evidence, together(a, b))))
				}
			}
		}
	}
	for _, same := range sameName(g.Entities) {
		for i, a := range same {
			for _, b := range same[i+1:] {
				if reg.Within(codeOf(b), codeOf(a)) {
					a, b = b, a
				}
				if a.Place != b.Place && reg.Within(codeOf(a), codeOf(b)) && mayBeOne(a, b) {
					pairs = append(pairs, Pair{a.ID, b.ID, []string{"same name", "the one's place is within the other's"}})
				}
			}
		}
	}
	return pairs
}

// together says whether a report names both, which speaks against them.
func together(a, b *graph.Entity) string {
	for _, source := range a.Sources {
		if slices.ContainsFunc(b.Sources, func(other graph.Source) bool { return other.Document == source.Document }) {
			return "but one report names both"
		}
	}
	return "never in one report"
}

func indicatorPairs(indicators []*graph.Indicator, reg *registry.Registry) []Pair {
	var pairs []Pair
	stems := map[string][]*graph.Indicator{}
	for _, indicator := range indicators {
		_, known := reg.Indicator(indicator.Name)
		key := stem(indicator.Name)
		for _, other := range stems[key] {
			_, otherKnown := reg.Indicator(other.Name)
			if other.Dimension == indicator.Dimension && !(known && otherKnown) {
				pairs = append(pairs, ordered(other.Name, indicator.Name, other.ID, indicator.ID, []string{"same words but for the last"}))
			}
		}
		stems[key] = append(stems[key], indicator)
	}
	return pairs
}

// isKnown says whether the registry has a line for the entity.
func isKnown(entity *graph.Entity, reg *registry.Registry) bool {
	known, ok := reg.NameFor(entity.Name, codeOf(entity))
	return ok && nameID(known) == string(entity.ID)
}

// codeOf is the jurisdiction of an entity that is no place.
func codeOf(entity *graph.Entity) string {
	_, rest, _ := cutKind(entity.Place)
	code, _, _ := strings.Cut(rest, ":")
	return code
}

func sameName(entities []*graph.Entity) map[string][]*graph.Entity {
	lists := map[string][]*graph.Entity{}
	for _, entity := range entities {
		if entity.Type != vocabulary.Place {
			key := plainName(entity.Name)
			lists[key] = append(lists[key], entity)
		}
	}
	return lists
}

// ordered makes the longer name the one that stays.
func ordered(name, other string, id, otherID graph.ID, evidence []string) Pair {
	if cmp.Or(cmp.Compare(len(name), len(other)), cmp.Compare(id, otherID)) > 0 {
		id, otherID = otherID, id
	}
	return Pair{From: id, Into: otherID, Evidence: evidence}
}

// sameJurisdiction are the entities of each place, but the places.
func sameJurisdiction(entities []*graph.Entity) map[graph.ID][]*graph.Entity {
	lists := map[graph.ID][]*graph.Entity{}
	for _, entity := range entities {
		if entity.Type != vocabulary.Place {
			lists[entity.Place] = append(lists[entity.Place], entity)
		}
	}
	return lists
}

// entityEvidence is what speaks for two entities being one.
func entityEvidence(a, b *graph.Entity, members map[graph.ID]string) []string {
	var evidence []string
	switch short, long := shorterFirst(plainName(a.Name), plainName(b.Name)); {
	case short == long:
		evidence = append(evidence, "same name")
	case a.Type == b.Type && isShortFor(short, long):
		evidence = append(evidence, "abbreviation of")
	}
	for _, alias := range a.Aliases {
		if slices.Contains(graph.Names(b), alias) || alias == b.Name {
			evidence = append(evidence, "both called "+alias)
		}
	}
	if slices.Contains(b.Aliases, a.Name) {
		evidence = append(evidence, "both called "+a.Name)
	}
	if members[a.ID] != "" && members[a.ID] == members[b.ID] {
		evidence = append(evidence, "same members")
	}
	slices.Sort(evidence)
	return slices.Compact(evidence)
}

func shorterFirst(a, b string) (short, long string) {
	if len(a) > len(b) {
		return b, a
	}
	return a, b
}

// plainName is a name without quotation marks, dashes and brackets.
func plainName(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsPunct(r) || unicode.IsSpace(r) {
			return -1
		}
		return r
	}, name)
}

// leastShort is the length of the shortest abbreviation that is proposed.
const leastShort = 3

// isShortFor says whether the one name may abbreviate the other: its characters
// come in the other's order, it ends as the other ends, so that it is a thing
// of the same sort, it leaves out no digit and keeps a third at least.
func isShortFor(short, long string) bool {
	length := utf8.RuneCountInString(short)
	if length < leastShort || 3*length < utf8.RuneCountInString(long) || digits(short) != digits(long) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(short)
	if !strings.HasSuffix(long, string(last)) {
		return false
	}
	rest := long
	for _, r := range short {
		_, after, found := strings.Cut(rest, string(r))
		if !found {
			return false
		}
		rest = after
	}
	return true
}

// digits are those of a name, the spelled and the ordinal ones included: they
// tell phases, lines and editions apart.
func digits(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) || strings.ContainsRune("一二三四五六七八九十首期", r) {
			return r
		}
		return -1
	}, name)
}

// relatedPairs are the entities that a relation tells apart, both ways round.
func relatedPairs(g *graph.Graph) map[[2]graph.ID]bool {
	related := map[[2]graph.ID]bool{}
	for _, relation := range g.Relations {
		related[[2]graph.ID{relation.From, relation.To}] = true
		related[[2]graph.ID{relation.To, relation.From}] = true
	}
	return related
}

// membersOf are the members of every group of two or more, as one text.
func membersOf(g *graph.Graph) map[graph.ID]string {
	lists := map[graph.ID][]string{}
	for _, relation := range g.Relations {
		if relation.Type == vocabulary.HasMember {
			lists[relation.From] = append(lists[relation.From], string(relation.To))
		}
	}
	members := map[graph.ID]string{}
	for group, list := range lists {
		if len(list) > 1 {
			slices.Sort(list)
			members[group] = strings.Join(list, "\n")
		}
	}
	return members
}

// lastWords say nothing more about what is counted.
var lastWords = []string{"总数量", "数量", "总量", "总数", "个数", "总额", "总值", "数", "额"}

// stem is an indicator's name without its last word, marks and particles.
func stem(name string) string {
	name = strings.ReplaceAll(plainName(name), "的", "")
	for _, word := range lastWords {
		if short, found := strings.CutSuffix(name, word); found && short != "" {
			return short
		}
	}
	return name
}
