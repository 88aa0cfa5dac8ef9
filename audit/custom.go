package audit

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"cel.dev/cel-go/cel"

	"github.com/policygraph/policygraph/graph"
)

// customColumns are the first line of a file of rules.
const customColumns = "id\tseverity\tnode\tcondition\tchinese\tenglish"

// ReadRules reads rules of a user's own: lines of six cells with tabs between
// them, under a line that names them. The condition is in CEL, over the fields
// of a kind of node; each node of which it is true is a finding. An error begins
// with file, line and, for a condition, column, and is graph.ErrInvalid.
func ReadRules(file string, content io.Reader) ([]Rule, error) {
	var rules []Rule
	taken := map[string]bool{}
	for _, rule := range Rules() {
		taken[rule.ID] = true
	}
	err := eachLine(file, content, customColumns, func(_ int, cells []string) error {
		rule := Rule{
			ID: cells[0], Severity: Severity(cells[1]),
			Name: Text{cells[4], cells[5]}, Doc: Text{cells[3], cells[3]},
			Hint: Text{"按自定规则的条件核对。", "See what the condition of the rule asks."},
		}
		kind := graph.NodeKind(cells[2])
		switch {
		case rule.ID == "" || strings.ContainsAny(rule.ID, " /"):
			return fmt.Errorf("%q is no ID; give a word such as city-target", rule.ID)
		case taken[rule.ID]:
			return fmt.Errorf("there is another rule %q; give this one an ID of its own", rule.ID)
		case !slices.Contains(Severities(), rule.Severity):
			return fmt.Errorf("there is no severity %q; give error, warning or info", rule.Severity)
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
		rule.Check = func(r *Reading) []Finding { return r.matching(rule, kind, program) }
		taken[rule.ID] = true
		rules = append(rules, rule)
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
func (r *Reading) matching(rule Rule, kind graph.NodeKind, program cel.Program) []Finding {
	var found []Finding
	for _, node := range r.OfKind(kind) {
		result, _, err := program.Eval(r.fields(node))
		if err != nil {
			r.cannotSee(rule.ID, node.NodeID(), say("条件无法计算：%v", "the condition cannot be evaluated: %v", err))
			continue
		}
		if is, _ := result.Value().(bool); !is {
			continue
		}
		name := r.name(node.NodeID())
		found = append(found, Finding{
			Subject: node.NodeID(), Places: places(graph.Sources(node)),
			Message: Text{rule.Name.Chinese + "：" + name, rule.Name.English + ": " + name},
		})
	}
	return found
}
