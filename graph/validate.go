package graph

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/policygraph/policygraph/vocabulary"
)

// maxPlace bounds places in a text: SortKey writes them with eight digits.
const maxPlace = 99_999_999

// Validate tells the first thing that is wrong with the graph, ErrInvalid with
// the record's kind and ID: an ID that is empty, used twice or not plain text,
// a reference to what the graph does not have, an unknown code, a metric or
// milestone without source, a place outside of a text.
func (g *Graph) Validate() error {
	v := validator{nodes: make(map[ID]Node), codes: make(map[[2]string]bool)}
	for _, term := range vocabulary.All() {
		v.codes[[2]string{term.Set, term.Code}] = true
	}
	for _, node := range g.Nodes() {
		if err := v.register(node); err != nil {
			return err
		}
	}
	for _, node := range g.Nodes() {
		if problem := v.problem(node); problem != "" {
			return fmt.Errorf("%s %q: %s: %w", node.NodeKind(), node.NodeID(), problem, ErrInvalid)
		}
	}
	return nil
}

// validator checks the nodes of one graph.
type validator struct {
	nodes map[ID]Node
	codes map[[2]string]bool // set and code
}

func (v validator) register(node Node) error {
	id := node.NodeID()
	switch {
	case id == "":
		return fmt.Errorf("a %s has no ID: %w", node.NodeKind(), ErrInvalid)
	case !utf8.ValidString(string(id)) || strings.ContainsFunc(string(id), unicode.IsControl):
		return fmt.Errorf("%s %q: the ID holds a character that is no text: %w", node.NodeKind(), id, ErrInvalid)
	case v.nodes[id] != nil:
		return fmt.Errorf("%s %q: the graph has a %s with this ID: %w", node.NodeKind(), id, v.nodes[id].NodeKind(), ErrInvalid)
	}
	v.nodes[id] = node
	return nil
}

// problem says what is wrong with the node, "" where nothing is.
func (v validator) problem(node Node) string {
	problems := []string{v.sources(node)}
	switch node := node.(type) {
	case *Document:
		problems = append(problems,
			v.reference("place", NodeEntity, node.Place),
			v.optional("issuer", NodeEntity, node.Issuer))
	case *Section:
		problems = append(problems,
			v.reference("document", NodeDocument, node.Document),
			v.optional("parent", NodeSection, node.Parent),
			v.ancestors(node))
	case *Entity:
		problems = append(problems,
			v.known("EntityType", string(node.Type)),
			v.optional("place", NodeEntity, node.Place))
	case *Relation:
		problems = append(problems,
			relationType(node.Type),
			v.reference("from", NodeEntity, node.From),
			v.reference("to", NodeEntity, node.To))
	case *Metric:
		problems = append(problems, v.metric(node)...)
	case *Milestone:
		problems = append(problems,
			v.known("Status", string(node.Status)),
			v.reference("entity", NodeEntity, node.Entity),
			stated(node.Sources))
	}
	for _, problem := range problems {
		if problem != "" {
			return problem
		}
	}
	return ""
}

func (v validator) metric(metric *Metric) []string {
	strength := ""
	if metric.Strength != "" {
		strength = v.known("Strength", string(metric.Strength))
	}
	compared := ""
	if metric.Compared != "" {
		compared = v.known("Measure", string(metric.Compared))
	}
	return []string{
		compared,
		v.known("Kind", string(metric.Kind)),
		v.known("Measure", string(metric.Measure)),
		v.known("Comparator", string(metric.Comparator)),
		strength,
		v.reference("indicator", NodeIndicator, metric.Indicator),
		v.reference("about", NodeEntity, metric.About),
		v.optional("benchmark", NodeEntity, metric.Benchmark),
		stated(metric.Sources),
	}
}

func (v validator) reference(field string, kind NodeKind, to ID) string {
	node := v.nodes[to]
	switch {
	case node == nil:
		return fmt.Sprintf("%s %q is not in the graph", field, to)
	case node.NodeKind() != kind:
		return fmt.Sprintf("%s %q is of kind %s, not %s", field, to, node.NodeKind(), kind)
	}
	return ""
}

func (v validator) optional(field string, kind NodeKind, to ID) string {
	if to == "" {
		return ""
	}
	return v.reference(field, kind, to)
}

// ancestors follows the parents of a section up to its document.
func (v validator) ancestors(section *Section) string {
	seen := map[ID]bool{section.ID: true}
	for at := section; at.Parent != ""; {
		parent, ok := v.nodes[at.Parent].(*Section)
		switch {
		case !ok:
			return "" // told of the section that names it
		case parent.Document != section.Document:
			return fmt.Sprintf("parent %q is in another document", parent.ID)
		case seen[parent.ID]:
			return fmt.Sprintf("parent %q is one of its subsections", parent.ID)
		}
		seen[parent.ID] = true
		at = parent
	}
	return ""
}

// sources checks the places that state the node, a section's own among them.
func (v validator) sources(node Node) string {
	for _, source := range Sources(node) {
		if problem := v.reference("source's document", NodeDocument, source.Document); problem != "" {
			return problem
		}
		if source.Start < 0 || source.End < source.Start || source.End > maxPlace {
			return fmt.Sprintf("place %d to %d is none in a text", source.Start, source.End)
		}
		if source.Section == "" {
			continue
		}
		if problem := v.reference("source's section", NodeSection, source.Section); problem != "" {
			return problem
		}
		if section, ok := v.nodes[source.Section].(*Section); ok && section.Document != source.Document {
			return fmt.Sprintf("source's section %q is in another document", source.Section)
		}
	}
	return ""
}

func stated(sources []Source) string {
	if len(sources) == 0 {
		return "it has no source"
	}
	return ""
}

func (v validator) known(set, code string) string {
	if !v.codes[[2]string{set, code}] {
		return fmt.Sprintf("unknown %s %q", set, code)
	}
	return ""
}

func relationType(code vocabulary.RelationType) string {
	if !betweenEntities(code) {
		return fmt.Sprintf("%q is no relation between entities", code)
	}
	return ""
}
