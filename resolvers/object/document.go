package object

import (
	"context"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// Document is one report.
type Document struct {
	*graph.Document
	text
}

// Horizon is the period of the targets, nil where none is known.
func (d Document) Horizon() *string { return Optional(d.Document.Horizon) }

// Date is the day of the speech, nil where none is known.
func (d Document) Date() *string { return Optional(d.Document.Date) }

// Published is the day of publication, nil where none is known.
func (d Document) Published() *string { return Optional(d.Document.Published) }

// Speaker gave the report, nil where none is known.
func (d Document) Speaker() *string { return Optional(d.Document.Speaker) }

// Text is the text, nil where the store does not hold it.
func (d Document) Text() *string { return Optional(d.Document.Text) }

// Issuer issued the report.
func (d Document) Issuer(ctx context.Context) (*Organization, error) {
	return Reference[*Organization](ctx, d.Document.Issuer)
}

// Place is what the report covers.
func (d Document) Place(ctx context.Context) (*Place, error) {
	return Reference[*Place](ctx, d.Document.Place)
}

// Section is a part, a subsection or a headed paragraph of a document.
type Section struct {
	*graph.Section
	text
}

// Document is what the section belongs to.
func (s Section) Document(ctx context.Context) (*Document, error) {
	return Reference[*Document](ctx, s.Section.Document)
}

// Parent is the section that this one is part of.
func (s Section) Parent(ctx context.Context) (*Section, error) {
	return Reference[*Section](ctx, s.Section.Parent)
}

// text holds the fields that documents and sections share: what stands anywhere
// in a document, and in a section beside its subsections.
type text struct {
	id graph.ID
	numbers
}

func textOf(id graph.ID) text { return text{id, numbers{id, vocabulary.StatedIn}} }

// Sections are a document's sections or a section's subsections.
func (t text) Sections(ctx context.Context, first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*SectionConnection, error) {
	q := graph.Query{Kind: graph.NodeSection, From: []graph.ID{t.id}, Via: vocabulary.HasSection}
	return Connect[*Section](ctx, q, Slice{first, after, last, before})
}

// Entities are those named in the text.
func (t text) Entities(ctx context.Context, first *int, after *graph.Cursor, last *int, before *graph.Cursor) (*EntityConnection, error) {
	q := graph.Query{Kind: graph.NodeEntity, From: []graph.ID{t.id}, Via: vocabulary.MentionedIn, Inverse: true}
	return Connect[Entity](ctx, q, Slice{first, after, last, before})
}
