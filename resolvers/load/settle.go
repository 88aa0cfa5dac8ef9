package load

import (
	"context"
	"fmt"
	"regexp"
	"slices"

	"github.com/policygraph/policygraph/graph"
)

// Settle puts IDs in the place of the filter's names, and refuses what nothing
// can satisfy, lest a slip of the pen be answered with an empty list: an ID or
// name that the graph does not hold is ErrNotFound, an impossible period or
// range of values ErrInvalid. It does so for the filters within the filter too.
func (l *Loaders) Settle(ctx context.Context, f *graph.Filter) error {
	var fields, ids []field
	for _, one := range within(f) {
		if err := checkValues(one); err != nil {
			return err
		}
		named := filterFields(one)
		fields = append(fields, named...)
		ids = append(ids, slices.DeleteFunc(slices.Clone(named), field.named)...)
		if one.Section != "" { // it has no name of its own
			ids = append(ids, field{&one.Section, "section", is[*graph.Section]})
		}
	}
	return l.settleFields(ctx, fields, ids)
}

// SettleDocuments puts IDs in the place of the titles of documents, as settle
// does.
func (l *Loaders) SettleDocuments(ctx context.Context, ids ...*graph.ID) error {
	var fields []field
	for _, id := range ids {
		fields = append(fields, documentField(id))
	}
	return l.settleFields(ctx, fields, slices.DeleteFunc(slices.Clone(fields), field.named))
}

// Document is the document of the ID, ErrNotFound where that is no document's.
func (l *Loaders) Document(ctx context.Context, id graph.ID) (*graph.Document, error) {
	if err := l.lookUp(ctx, []field{documentField(&id)}); err != nil {
		return nil, err
	}
	node, err := l.Node(ctx, id)
	document, _ := node.(*graph.Document)
	return document, err
}

// settleFields looks up the IDs and the names at the same time.
func (l *Loaders) settleFields(ctx context.Context, fields, ids []field) error {
	known := l.lookUp(ctx, ids)
	if err := l.identifyFields(ctx, fields...); err != nil {
		return err
	}
	return known
}

// within are the filter and all filters within it. None of them shares what is
// to be settled with what the caller holds.
func within(f *graph.Filter) []*graph.Filter {
	f.Indicators, f.About, f.IDs = slices.Clone(f.Indicators), slices.Clone(f.About), slices.Clone(f.IDs)
	all := []*graph.Filter{f}
	for i := range f.Having {
		all = append(all, within(&f.Having[i].Filter)...)
	}
	return all
}

func checkValues(f *graph.Filter) error {
	if f.MinValue != nil && f.MaxValue != nil && f.MinValue.Cmp(*f.MaxValue) > 0 {
		return fmt.Errorf("minValue %s is more than maxValue %s; exchange them: %w", f.MinValue, f.MaxValue, graph.ErrInvalid)
	}
	return checkPeriods(f.Periods)
}

// filterFields are the filter's fields that are set and take a name.
func filterFields(f *graph.Filter) []field {
	var fields []field
	for _, single := range []field{
		{&f.Place, "place", isPlace},
		documentField(&f.Document),
		entityField(&f.Group),
	} {
		if *single.id != "" {
			fields = append(fields, single)
		}
	}
	for i := range f.Indicators {
		fields = append(fields, field{&f.Indicators[i], "indicator", is[*graph.Indicator]})
	}
	for _, ids := range [][]graph.ID{f.About, f.IDs} {
		for i := range ids {
			fields = append(fields, entityField(&ids[i]))
		}
	}
	return fields
}

// lookUp asks for the nodes of the fields' IDs, and tells the first that is
// unknown or does not fit.
func (l *Loaders) lookUp(ctx context.Context, fields []field) error {
	ids := make([]graph.ID, len(fields))
	for i, f := range fields {
		ids[i] = *f.id
	}
	nodes, err := l.Nodes(ctx, ids)
	if err != nil {
		return err
	}
	for i, f := range fields {
		if !f.fits(nodes[i]) {
			return fmt.Errorf("%w: no %s has the ID %q; %s the IDs", graph.ErrNotFound, f.noun, *f.id, f.source())
		}
	}
	return nil
}

// source says which fields of the schema list the IDs that fit.
func (f field) source() string {
	if f.noun == "section" {
		return "Document.sections and Section.sections list"
	}
	return "search finds"
}

// periodForm is one of the forms of SDMX that the texts lead to, or a range of them.
var periodForm = regexp.MustCompile(`^` + onePeriod + `(/` + onePeriod + `)?$`)

const onePeriod = `[0-9]{4}(-(S[12]|Q[1-4]|0[1-9]|1[0-2]))?`

func checkPeriods(periods []string) error {
	for _, text := range periods {
		if !periodForm.MatchString(text) {
			return fmt.Errorf("%q is no period; write 2024, 2024-S1 (half), 2024-Q3 (quarter), 2024-10 (month) or 2018/2022 (years): %w",
				text, graph.ErrInvalid)
		}
	}
	return nil
}
