// Package palette says how the graph is drawn: one colour and size for each kind
// of node and each type of relation, kept as tables for people to change. Neo4j
// Browser's style and every other drawing are made from it.
package palette

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"
)

//go:embed nodes.tsv
var nodes string

//go:embed relations.tsv
var relations string

// Node is how nodes of one kind look.
type Node struct {
	Label    string // in Neo4j: the type of an entity, else the kind
	Chinese  string
	Fill     string // #RRGGBB
	Text     string // #RRGGBB, on the fill
	Diameter int    // in pixels
}

// Relation is how relations of one type look.
type Relation struct {
	Type   string
	Colour string // #RRGGBB
	Width  int    // in pixels
}

// Nodes returns the kinds of node, entities first.
func Nodes() ([]Node, error) {
	rows, err := read("nodes.tsv", nodes)
	if err != nil {
		return nil, err
	}
	var all []Node
	for _, row := range rows {
		diameter, err := strconv.Atoi(row[4])
		if err != nil {
			return nil, fmt.Errorf("palette/nodes.tsv: %s: the diameter is no number: %w", row[0], err)
		}
		all = append(all, Node{Label: row[0], Chinese: row[1], Fill: row[2], Text: row[3], Diameter: diameter})
	}
	return all, nil
}

// Relations returns the types of relation, in the order of the vocabulary.
func Relations() ([]Relation, error) {
	rows, err := read("relations.tsv", relations)
	if err != nil {
		return nil, err
	}
	var all []Relation
	for _, row := range rows {
		width, err := strconv.Atoi(row[2])
		if err != nil {
			return nil, fmt.Errorf("palette/relations.tsv: %s: the width is no number: %w", row[0], err)
		}
		all = append(all, Relation{Type: row[0], Colour: row[1], Width: width})
	}
	return all, nil
}

// read returns the rows of a table without its heading; all have as many columns.
func read(name, table string) ([][]string, error) {
	reader := csv.NewReader(strings.NewReader(table))
	reader.Comma, reader.Comment = '\t', '#'
	rows, err := reader.ReadAll()
	if err != nil || len(rows) == 0 {
		return nil, fmt.Errorf("palette/%s is no table: %w", name, err)
	}
	return rows[1:], nil
}
