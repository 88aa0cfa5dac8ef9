package graph

import "slices"

// share replaces the texts of a record that others are likely to have too by
// the copy read first, so that a large graph holds each but once.
func (t *Reader) share(record any) {
	switch record := record.(type) {
	case *Section:
		shareText(t, &record.ID)
		shareText(t, &record.Document)
		shareText(t, &record.Parent)
	case *Entity:
		shareText(t, &record.ID)
		shareText(t, &record.Type)
		shareText(t, &record.Place)
		record.Sources = t.shareSources(record.Sources)
	case *Relation:
		shareText(t, &record.Type)
		shareText(t, &record.From)
		shareText(t, &record.To)
		record.Sources = t.shareSources(record.Sources)
	case *Indicator:
		shareText(t, &record.ID)
	case *Metric:
		t.shareMetric(record)
	case *Milestone:
		shareText(t, &record.Entity)
		shareText(t, &record.Status)
		shareText(t, &record.Period)
		record.Sources = t.shareSources(record.Sources)
	}
}

func (t *Reader) shareMetric(m *Metric) {
	shareText(t, &m.Kind)
	shareText(t, &m.Indicator)
	shareText(t, &m.About)
	shareText(t, &m.Measure)
	shareText(t, &m.Unit)
	shareText(t, &m.BaseUnit)
	shareText(t, &m.Comparator)
	shareText(t, &m.Strength)
	shareText(t, &m.Compared)
	shareText(t, &m.Period)
	shareText(t, &m.Benchmark)
	m.Sources = t.shareSources(m.Sources)
}

// shareSources also frees what the decoder allocated for more sources.
func (t *Reader) shareSources(sources []Source) []Source {
	if cap(sources) > len(sources) {
		sources = slices.Clone(sources)
	}
	for i := range sources {
		shareText(t, &sources[i].Document)
		shareText(t, &sources[i].Section)
		shareText(t, &sources[i].Rule)
	}
	return sources
}

func shareText[T ~string](t *Reader, text *T) {
	if *text == "" {
		return
	}
	shared, known := t.texts[string(*text)]
	if !known {
		shared = string(*text)
		t.texts[shared] = shared
	}
	*text = T(shared)
}
