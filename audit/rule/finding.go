package rule

import (
	"slices"
	"strings"

	"github.com/policygraph/policygraph/graph"
)

// Finding is one thing that breaks a rule.
type Finding struct {
	Rule     string   `json:"rule"`
	Severity Severity `json:"severity"`
	// Subject is the node that the finding is about, Nodes the others that it
	// takes to see it.
	Subject graph.ID   `json:"subject"`
	Nodes   []graph.ID `json:"nodes,omitempty"`
	// Detail tells findings of one rule about the same nodes apart.
	Detail  string  `json:"detail,omitempty"`
	Places  []Place `json:"places,omitempty"`
	Message Text    `json:"message"`
	Hint    Text    `json:"hint"`
}

// Key is the same for the same finding in every run: the rule and the nodes. A
// finding that takes other nodes is another finding.
func (f Finding) Key() string {
	nodes := slices.Clone(f.Nodes)
	slices.Sort(nodes)
	var key strings.Builder
	key.WriteString(f.Rule + "|" + string(f.Subject) + "|" + f.Detail)
	for _, node := range nodes {
		key.WriteString("|" + string(node))
	}
	return key.String()
}

// Place is where a document states something.
type Place struct {
	Document graph.ID `json:"document"`
	Section  graph.ID `json:"section,omitempty"`
	Start    int      `json:"start"`
	End      int      `json:"end"`
	// Line and Column are those of the place in the text, from 1, Quote its words;
	// empty where the graph does not have the text.
	Line   int    `json:"line,omitempty"`
	Column int    `json:"column,omitempty"`
	Quote  string `json:"quote,omitempty"`
}

// Unchecked is what a rule could not see, and why.
type Unchecked struct {
	Rule    string   `json:"rule"`
	Subject graph.ID `json:"subject"` // the document or other node
	Reason  Text     `json:"reason"`
}
