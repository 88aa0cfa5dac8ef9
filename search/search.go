// Package search finds entities, indicators and documents by what people type of
// their names: parts of them, abbreviations (规上, 社零), English words, pinyin
// (ougang), its first letters (ygwg), and any mixture, and says what of the name
// it was.
package search

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"
	"unicode"

	"github.com/policygraph/policygraph/graph"
)

// The ways in which a text can match a name, best first. Within one, a match is
// the better the more of the name it covers. Those of graph.Match have its
// scores.
const (
	exactly    = 1.0
	atStart    = 0.8
	inside     = 0.6
	inPinyin   = 0.5
	asWords    = 0.4
	asInitials = 0.3
	scattered  = 0.2
	tier       = 0.2 // what covering the name adds, of pinyin half
)

// Hit is a node that bears a name like the text.
type Hit struct {
	Node       graph.Node
	Name       string  // that matched
	Score      float64 // from 0 to 1, higher is better
	Highlights []Span  // of the name, in its order
}

// Span is a part of a name, in code points, the end exclusive.
type Span struct{ Start, End int }

// Index is the names of a graph. It may be used concurrently.
type Index struct {
	names    []name
	readings map[rune][]string // of Chinese characters, in pinyin without tones
}

// name is one of the names of a node.
type name struct {
	node   graph.Node
	text   string
	folded []rune // in lower case, of the length of the text
}

// New arranges the names of the graph.
func New(g *graph.Graph) *Index {
	x := &Index{readings: map[rune][]string{}}
	for _, kind := range []graph.NodeKind{graph.NodeDocument, graph.NodeEntity, graph.NodeIndicator} {
		for _, node := range g.OfKind(kind) {
			for _, text := range graph.Names(node) {
				if text == "" {
					continue
				}
				n := name{node, text, fold(text)}
				x.names = append(x.names, n)
				x.learn(n.folded)
			}
		}
	}
	return x
}

// fold puts letters into lower case, one for one.
func fold(text string) []rune {
	folded := []rune(text)
	for i, r := range folded {
		folded[i] = unicode.ToLower(r)
	}
	return folded
}

// longest is how much of a text is looked for.
const longest = 64

// checkEvery is how many names a search looks at before it asks the context.
const checkEvery = 1024

// Find are the hits, best first, each node by its best name; of the same score
// by kind and ID. An empty text finds nothing.
func (x *Index) Find(ctx context.Context, text string) ([]Hit, error) {
	wanted := fold(strings.Join(strings.Fields(text), " "))
	wanted = wanted[:min(len(wanted), longest)]
	if len(wanted) == 0 {
		return nil, ctx.Err()
	}
	m := newMatcher(x, wanted)
	var hits []Hit
	for i, n := range x.names {
		if i%checkEvery == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		score, spans := m.match(n.folded)
		if score == 0 {
			continue
		}
		if last := len(hits) - 1; last >= 0 && hits[last].Node == n.node { // names of a node stand together
			if score > hits[last].Score {
				hits[last] = Hit{n.node, n.text, score, spans}
			}
			continue
		}
		hits = append(hits, Hit{n.node, n.text, score, spans})
	}
	slices.SortFunc(hits, func(a, b Hit) int {
		return cmp.Or(
			cmp.Compare(b.Score, a.Score),
			cmp.Compare(a.Node.NodeKind(), b.Node.NodeKind()),
			cmp.Compare(a.Node.NodeID(), b.Node.NodeID()),
		)
	})
	return hits, nil
}

// score is that of a way, and of how much of a name of so many characters it
// covers.
func score(way, worth float64, covered, length int) float64 {
	share := math.Min(float64(covered)/float64(length+1), 0.99)
	return math.Round(1000*(way+worth*share)) / 1000
}
