package object

import (
	"context"
	"strings"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/resolvers/load"
)

// Source is a place in a text.
type Source struct{ graph.Source }

func sources(records []graph.Source) []*Source {
	list := make([]*Source, len(records))
	for i, record := range records {
		list[i] = &Source{record}
	}
	return list
}

// Document is the document of the place.
func (s Source) Document(ctx context.Context) (*Document, error) {
	return Reference[*Document](ctx, s.Source.Document)
}

// Section is the section of the place, nil where there is none.
func (s Source) Section(ctx context.Context) (*Section, error) {
	return Reference[*Section](ctx, s.Source.Section)
}

// Quote is the words of the place, nil where the store does not hold them.
func (s Source) Quote(ctx context.Context) (*string, error) {
	text, err := s.text(ctx)
	if text == nil || err != nil {
		return nil, err
	}
	quote := string(text[s.Start:s.End])
	return &quote, nil
}

// Context is the sentence around the place, nil where the store does not hold
// it.
func (s Source) Context(ctx context.Context) (*string, error) {
	text, err := s.text(ctx)
	if text == nil || err != nil {
		return nil, err
	}
	start, end := s.Start, s.End
	for start > 0 && !endsSentence(text[start-1]) {
		start--
	}
	for end < len(text) && !endsSentence(text[end]) {
		end++
	}
	if end < len(text) && text[end] != '\n' {
		end++ // the mark belongs to the sentence
	}
	sentence := strings.TrimSpace(string(text[start:end]))
	return &sentence, nil
}

func endsSentence(r rune) bool { return strings.ContainsRune("。；;！？\n", r) }

// text is the text of the place's document, nil where the store does not hold
// it or it does not reach so far.
func (s Source) text(ctx context.Context) ([]rune, error) {
	document, err := s.Document(ctx)
	if err != nil {
		return nil, err
	}
	text := load.FromContext(ctx).Runes(document.Document)
	if s.Start < 0 || s.Start > s.End || s.End > len(text) {
		return nil, nil
	}
	return text, nil
}
