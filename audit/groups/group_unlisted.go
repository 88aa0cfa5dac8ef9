package groups

import (
	"strings"
	"unicode/utf8"

	"github.com/policygraph/policygraph/audit/rule"
)

// GroupUnlisted is group-unlisted: a group whose members are nowhere listed.
func GroupUnlisted() rule.Rule {
	return rule.Rule{
		ID: "group-unlisted", Severity: rule.Info,
		Name: rule.Text{Chinese: "组合未列成员", English: "a group whose members are nowhere listed"},
		Doc: rule.Text{
			Chinese: "名称就是计数的组合（六大行动、一核一轴九片），各报告均未列出成员。每份报告合为一条。",
			English: "A group whose whole name is a count (六大行动, 一核一轴九片) and of which no report lists a member. One finding a report.",
		},
		Hint:   rule.Text{Chinese: "在报告中列明成员，或把成员写入名录。", English: "List the members in the report, or in the registry."},
		Gather: rule.Counted("%d个组合只提名称、未列成员", "groups that are named and no members listed (%d)"),
		Check:  checkGroupUnlisted,
	}
}

func checkGroupUnlisted(r *rule.Reading) []rule.Finding {
	groups := memberships(r)
	var found []rule.Finding
	for _, e := range r.Entities {
		name := strings.Trim(strings.TrimSuffix(e.Name, "建设"), "“”")
		first, _ := utf8.DecodeRuneInString(name)
		if at := noCount.FindStringIndex(name); at != nil && at[0] == 0 {
			continue
		}
		if groups[e.ID] != nil || len(e.Sources) == 0 || !strings.ContainsRune("一二三四五六七八九十两", first) || strings.ContainsRune(name, '”') {
			continue
		}
		if g := parseGroup(name); g.whole() {
			found = append(found, rule.Finding{Subject: e.ID, Message: rule.Same(e.Name)})
		}
	}
	return found
}

// longestNoun is how many characters what a group counts has at most.
const longestNoun = 6

// whole tells whether the name is a group's in form: several numbers, or one
// with a measure word such as 大, before short nouns.
func (g groupName) whole() bool {
	for _, part := range g {
		if utf8.RuneCountInString(part.noun) > longestNoun {
			return false
		}
	}
	return len(g) > 1 || len(g) == 1 && g[0].measured
}
