package object

import (
	"context"
	"fmt"
	"regexp"
	"slices"

	"github.com/graph-gophers/dataloader/v7"

	"github.com/policygraph/policygraph/graph"
)

// settle puts IDs in the place of the filter's names, and refuses what nothing
// can satisfy, lest a slip of the pen be answered with an empty list: an ID or
// name that the graph does not hold is ErrNotFound, an impossible period or
// range of values ErrInvalid.
func (l *Loaders) settle(ctx context.Context, f *graph.Filter) error {
	if err := checkPeriods(f.Periods); err != nil {
		return err
	}
	if f.MinValue != nil && f.MaxValue != nil && f.MinValue.Cmp(*f.MaxValue) > 0 {
		return fmt.Errorf("minValue %s is more than maxValue %s; exchange them: %w", f.MinValue, f.MaxValue, graph.ErrInvalid)
	}
	f.Indicators, f.About = slices.Clone(f.Indicators), slices.Clone(f.About)
	fields := filterFields(f)
	ids := slices.DeleteFunc(slices.Clone(fields), field.named)
	if f.Section != "" { // it has no name of its own
		ids = append(ids, field{&f.Section, "section", is[*graph.Section]})
	}
	known := l.lookUp(ctx, ids) // while the names are searched for
	if err := l.identifyFields(ctx, fields...); err != nil {
		return err
	}
	return known()
}

// filterFields are the filter's fields that are set and take a name.
func filterFields(f *graph.Filter) []field {
	var fields []field
	for _, single := range []field{
		{&f.Place, "place", isPlace},
		{&f.Document, "document", is[*graph.Document]},
		entityField(&f.Group),
	} {
		if *single.id != "" {
			fields = append(fields, single)
		}
	}
	for i := range f.Indicators {
		fields = append(fields, field{&f.Indicators[i], "indicator", is[*graph.Indicator]})
	}
	for i := range f.About {
		fields = append(fields, entityField(&f.About[i]))
	}
	return fields
}

// lookUp begins to look for the nodes of the fields' IDs; what it returns waits
// for them and tells the first that is unknown or does not fit.
func (l *Loaders) lookUp(ctx context.Context, fields []field) func() error {
	nodes := make([]dataloader.Thunk[graph.Node], len(fields))
	for i, f := range fields {
		nodes[i] = l.nodes.Load(ctx, *f.id)
	}
	return func() error {
		for i, f := range fields {
			node, err := nodes[i]()
			if err != nil {
				return err
			}
			if !f.fits(node) {
				return fmt.Errorf("%w: no %s has the ID %q; %s the IDs", graph.ErrNotFound, f.noun, *f.id, f.source())
			}
		}
		return nil
	}
}

// source says which fields of the schema list the IDs that fit.
func (f field) source() string {
	if f.noun == "section" {
		return "Document.sections and Section.sections list"
	}
	return "search finds"
}

// period is one of the forms of SDMX that the texts lead to, or a range of them.
var period = regexp.MustCompile(`^` + onePeriod + `(/` + onePeriod + `)?$`)

const onePeriod = `[0-9]{4}(-(S[12]|Q[1-4]|0[1-9]|1[0-2]))?`

func checkPeriods(periods []string) error {
	for _, text := range periods {
		if !period.MatchString(text) {
			return fmt.Errorf("%q is no period; write 2024, 2024-S1 (half), 2024-Q3 (quarter), 2024-10 (month) or 2018/2022 (years): %w",
				text, graph.ErrInvalid)
		}
	}
	return nil
}
