package audit

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"cel.dev/cel-go/cel"

	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
)

// customColumns are the first line of a file of rules.
const customColumns = "id\tseverity\tnode\tcondition\tchinese\tenglish"

// ReadRules reads rules of a user's own: lines of six cells with tabs between
// them, under a line that names them. The condition is in CEL, over the fields
// of a kind of node; each node of which it is true is a finding. An error begins
// with file, line and, for a condition, column, and is graph.ErrInvalid.
func ReadRules(file string, content io.Reader) ([]rule.Rule, error) {
	var rules []rule.Rule
	taken := map[string]bool{}
	for _, r := range Rules() {
		taken[r.ID] = true
	}
	err := eachLine(file, content, customColumns, func(_ int, cells []string) error {
		r := rule.Rule{
			ID: cells[0], Severity: rule.Severity(cells[1]),
			Name: rule.Text{Chinese: cells[4], English: cells[5]}, Doc: rule.Text{Chinese: cells[3], English: cells[3]},
			Hint: rule.Text{Chinese: "按自定规则的条件核对。", English: "See what the condition of the rule asks."},
		}
		kind := graph.NodeKind(cells[2])
		switch {
		case r.ID == "" || strings.ContainsAny(r.ID, " /"):
			return fmt.Errorf("%q is no ID; give a word such as city-target", r.ID)
		case taken[r.ID]:
			return fmt.Errorf("there is another rule %q; give this one an ID of its own", r.ID)
		case !slices.Contains(rule.Severities(), r.Severity):
			return fmt.Errorf("there is no severity %q; give error, warning or info", r.Severity)
		case !slices.Contains(graph.Kinds(), kind):
			return fmt.Errorf("there is no kind of node %q; give one of %v", kind, graph.Kinds())
		case cells[4] == "" || cells[5] == "":
			return fmt.Errorf("the rule needs a text in Chinese and one in English")
		}
		before := utf8.RuneCountInString(strings.Join(cells[:3], "\t")) + 2
		program, err := compile(kind, cells[3], before)
		if err != nil {
			return err
		}
		r.Check = func(reading *rule.Reading) []rule.Finding { return matching(reading, r, kind, program) }
		taken[r.ID] = true
		rules = append(rules, r)
		return nil
	})
	return rules, err
}

// compile checks the condition against the fields of the kind.
func compile(kind graph.NodeKind, condition string, column int) (cel.Program, error) {
	env, err := cel.NewEnv(variables(kind)...)
	if err != nil {
		return nil, err
	}
	checked, issues := env.Compile(condition)
	if issues.Err() != nil {
		first := issues.Errors()[0]
		return nil, fmt.Errorf("column %d: the condition: %s", column+first.Location.Column(), first.Message)
	}
	if !checked.OutputType().IsExactType(cel.BoolType) {
		return nil, fmt.Errorf("column %d: the condition is a %s; it must be true or false", column, checked.OutputType())
	}
	return env.Program(checked)
}

// matching are the nodes of which the condition is true. Where it cannot be
// evaluated, the run says so.
func matching(reading *rule.Reading, r rule.Rule, kind graph.NodeKind, program cel.Program) []rule.Finding {
	var found []rule.Finding
	for _, node := range reading.OfKind(kind) {
		result, _, err := program.Eval(fields(reading, node))
		if err != nil {
			reading.CannotSee(r.ID, node.NodeID(), rule.Say("条件无法计算：%v", "the condition cannot be evaluated: %v", err))
			continue
		}
		if is, _ := result.Value().(bool); !is {
			continue
		}
		name := reading.Name(node.NodeID())
		found = append(found, rule.Finding{
			Subject: node.NodeID(), Places: rule.Places(graph.Sources(node)),
			Message: rule.Text{Chinese: r.Name.Chinese + "：" + name, English: r.Name.English + ": " + name},
		})
	}
	return found
}
