package structure

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// NameShared is name-shared: near-duplicate names and shared aliases.
func NameShared() rule.Rule {
	return rule.Rule{
		ID: "name-shared", Severity: rule.Warning,
		Name: rule.Text{Chinese: "名称相近或别名相同", English: "near-duplicate names and shared aliases"},
		Doc: rule.Text{
			Chinese: "同一辖区（或上下级）的两个实体共用一个名称或别名，或名称只差引号、括号、虚词、“全市”“项目”“工程”之类的词。有关系相连的除外。",
			English: "Two entities of one jurisdiction, or of one above the other, share a name or alias, or have names that differ in marks, particles or words such as 全市, 项目, 工程 alone. Those that a relation joins are left out.",
		},
		Hint:  rule.Text{Chinese: "是同一事物的，在名录中写为别名；不是的，列为例外。", English: "Where they are one, make the one name an alias in the registry; else add an exception."},
		Check: checkNameShared,
	}
}

var (
	joining = strings.NewReplacer("“", "", "”", "", "《", "", "》", "", "（", "", "）", "", "(", "", ")", "", "·", "", "、", "", " ", "", "的", "", "之", "", "与", "", "和", "", "及", "", "暨", "", "创建", "")
	scope   = regexp.MustCompile(`^(?:全市|全省|全县|全国|新一轮|市|省|县)`)
	generic = regexp.MustCompile(`(?:项目|工程|建设|行动|计划|机制|工作|攻坚)$`)
)

// leastName is how many characters a name has at least without what says little.
const leastName = 4

// key is a name without what tells no two things apart.
func key(name string) string {
	name = joining.Replace(name)
	for _, cut := range []*regexp.Regexp{scope, generic} {
		if rest := cut.ReplaceAllString(name, ""); utf8.RuneCountInString(rest) >= leastName {
			name = rest
		}
	}
	return strings.ToLower(name)
}

// called is an entity under one of its names.
type called struct {
	*graph.Entity
	name string
}

func checkNameShared(r *rule.Reading) []rule.Finding {
	byKey := map[string][]called{}
	for _, e := range r.Entities {
		if e.Type == vocabulary.Place || e.Type == vocabulary.Person {
			continue
		}
		var keys []string
		for _, name := range append([]string{e.Name}, e.Aliases...) {
			if k := key(name); k != "" && !slices.Contains(keys, k) {
				keys = append(keys, k)
				byKey[k] = append(byKey[k], called{e, name})
			}
		}
	}
	var found []rule.Finding
	for _, list := range byKey {
		for i, a := range list {
			for _, b := range list[i+1:] {
				if a.Name != b.Name && jurisdictions(r, a.Entity, b.Entity) && !related(r, a.ID, b.ID) {
					found = append(found, sharing(a, b))
				}
			}
		}
	}
	return found
}

// jurisdictions tells whether the entities belong to one place or one above the
// other.
func jurisdictions(r *rule.Reading, a, b *graph.Entity) bool {
	x, y := division(r, a.Place), division(r, b.Place)
	return strings.HasPrefix(x, y) || strings.HasPrefix(y, x)
}

// division is the code of a place without the zeros that say that it is whole;
// empty for the nation.
func division(r *rule.Reading, place graph.ID) string {
	e := r.EntityByID[place]
	if e == nil || len(e.Code) != 6 {
		return ""
	}
	return strings.TrimSuffix(strings.TrimSuffix(e.Code, "00"), "00")
}

// related tells whether a relation joins the two, either way.
func related(r *rule.Reading, a, b graph.ID) bool {
	joins := func(from, to graph.ID) bool {
		return slices.ContainsFunc(r.RelationsFrom[from], func(relation *graph.Relation) bool { return relation.To == to })
	}
	return joins(a, b) || joins(b, a)
}

// sharing is the finding of two entities that are called alike; the aliases that
// make them so are named.
func sharing(a, b called) rule.Finding {
	chinese, english := "名称相近", "have names that are nearly one"
	switch {
	case a.name == b.name:
		chinese, english = "都叫"+quoted(a.name), "are both called "+a.name
	case a.name != a.Name || b.name != b.Name:
		chinese, english = "名称相近："+a.name+"、"+b.name, english+": "+a.name+", "+b.name
	}
	label := func(e *graph.Entity) string {
		return e.Name + "（" + vocabulary.Label("EntityType", string(e.Type)) + "）"
	}
	return rule.Finding{
		Subject: a.ID, Nodes: []graph.ID{b.ID}, Places: rule.Places(a.Sources[:min(1, len(a.Sources))], b.Sources[:min(1, len(b.Sources))]),
		Message: rule.Text{
			Chinese: label(a.Entity) + "与" + label(b.Entity) + chinese,
			English: a.Name + " (" + string(a.Type) + ") and " + b.Name + " (" + string(b.Type) + ") " + english,
		},
	}
}

func quoted(name string) string {
	if strings.ContainsAny(name, "“”") {
		return name
	}
	return "“" + name + "”"
}
