package browser

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/policygraph/policygraph/palette"
	"github.com/policygraph/policygraph/vocabulary"
)

const caption = `caption: "{caption}"` // a property of every node

// Style is the style of Neo4j Browser (GraSS) that draws the graph in the
// colours of package palette: style.grass is this text.
func Style() (string, error) {
	nodes, err := palette.Nodes()
	if err != nil {
		return "", err
	}
	relations, err := palette.Relations()
	if err != nil {
		return "", err
	}
	var style strings.Builder
	// A node takes all rules for its labels, later ones over earlier ones.
	rule(&style, "node", "diameter: 50px", "font-size: 10px", "border-width: 2px",
		"color: #E5E7EB", "border-color: #9CA3AF", "text-color-internal: #1F2937")
	for _, label := range []string{"Record", "Entity", "Metric"} {
		rule(&style, "node."+label, "color: #E5E7EB", "border-color: #9CA3AF", caption)
	}
	for _, node := range nodes {
		border, err := darker(node.Fill)
		if err != nil {
			return "", err
		}
		rule(&style, "node."+node.Label, "color: "+node.Fill, "border-color: "+border,
			"text-color-internal: "+node.Text, fmt.Sprintf("diameter: %dpx", node.Diameter), caption)
	}
	rule(&style, "relationship", "color: #A8A29E", "shaft-width: 1px", "font-size: 9px", "padding: 3px",
		"text-color-external: #1F2937", "text-color-internal: #FFFFFF", `caption: "<type>"`)
	for _, relation := range relations {
		rule(&style, "relationship."+relation.Type, "color: "+relation.Colour,
			fmt.Sprintf("shaft-width: %dpx", relation.Width), fmt.Sprintf("caption: %q", chinese(relation.Type)))
	}
	return style.String(), nil
}

func rule(style *strings.Builder, selector string, properties ...string) {
	fmt.Fprintf(style, "%s {\n", selector)
	for _, property := range properties {
		fmt.Fprintf(style, "  %s;\n", property)
	}
	style.WriteString("}\n")
}

func chinese(relation string) string {
	for _, term := range vocabulary.All() {
		if term.Set == "RelationType" && term.Code == relation {
			return term.Chinese
		}
	}
	return "<type>"
}

// darker is the colour at four fifths of its brightness.
func darker(colour string) (string, error) {
	rgb, err := strconv.ParseUint(strings.TrimPrefix(colour, "#"), 16, 24)
	if err != nil {
		return "", fmt.Errorf("palette: %q is no colour such as #2563EB: %w", colour, err)
	}
	part := func(shift int) uint64 { return rgb >> shift & 0xFF * 4 / 5 }
	return fmt.Sprintf("#%02X%02X%02X", part(16), part(8), part(0)), nil
}
