// Package feed tells of every change of a graph, and of the ingests that are to
// change it, by asking now and again on behalf of all who want to know.
package feed

import (
	"context"
	"maps"
	"slices"
	"time"

	"github.com/policygraph/policygraph/graph"
)

// Source lends views of the graph as it is now.
type Source interface{ View() graph.View }

// Change is the graph at a moment, and what became of its documents since the
// moment before.
type Change struct {
	Version   string
	Documents int // how many there are
	Added     []graph.ID
	Replaced  []graph.ID // read anew from another text
	Removed   []graph.ID
}

// Feed follows a graph while somebody follows the feed. Its methods are safe for
// concurrent use.
type Feed struct {
	source Source
	states *poll[state]
}

// state is a version with its documents and the hashes of their texts.
type state struct {
	version   graph.Version
	documents map[graph.ID]string
}

// New makes a feed that asks so often; failed hears why it could not.
func New(source Source, every time.Duration, failed func(context.Context, error)) *Feed {
	f := &Feed{source: source}
	f.states = newPoll(every, f.look, failed)
	return f
}

// Follow sends the graph as it is, and again after every change until ctx ends;
// then it closes the channel. One who is slow misses what lies between, and gets
// the changes in one.
func (f *Feed) Follow(ctx context.Context) (<-chan *Change, error) {
	return follow(ctx, f.states, func(before, now *state) *Change { return now.since(before) })
}

// look takes the state anew where the version is another.
func (f *Feed) look(ctx context.Context, before *state) (*state, error) {
	if before != nil {
		version, err := f.source.View().Version(ctx)
		if err != nil || version == before.version {
			return before, err
		}
	}
	now, err := f.read(ctx)
	if err == nil && before != nil && now.version == before.version {
		return before, nil
	}
	return now, err
}

// read is the state now.
func (f *Feed) read(ctx context.Context) (*state, error) {
	const page = 1000
	view := f.source.View()
	s := &state{documents: map[graph.ID]string{}}
	q := graph.Query{Kind: graph.NodeDocument, Page: graph.PageArgs{First: page}}
	for {
		pages, err := view.Find(ctx, q)
		if err != nil {
			return nil, err
		}
		for _, edge := range pages[0].Edges {
			if document, ok := edge.Node.(*graph.Document); ok {
				s.documents[document.ID] = document.SHA256
			}
			q.Page.After = edge.Cursor()
		}
		if !pages[0].HasNext {
			break
		}
	}
	s.version, _ = view.Seen() // what a later version adds is told with that
	return s, nil
}

// since is the change from the state before.
func (s *state) since(before *state) *Change {
	c := &Change{Version: string(s.version), Documents: len(s.documents)}
	for _, id := range slices.Sorted(maps.Keys(s.documents)) {
		switch hash, there := before.documents[id]; {
		case !there:
			c.Added = append(c.Added, id)
		case hash != s.documents[id]:
			c.Replaced = append(c.Replaced, id)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(before.documents)) {
		if _, there := s.documents[id]; !there {
			c.Removed = append(c.Removed, id)
		}
	}
	return c
}
