package resolve

import (
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/ingest/extract/statement"
)

// addMetrics adds the results and targets.
func (r *resolver) addMetrics() error {
	for _, stated := range r.statements.Metrics {
		metric, err := r.metric(stated)
		if err != nil {
			return err
		}
		r.graph.Metrics = append(r.graph.Metrics, metric)
	}
	return nil
}

func (r *resolver) metric(stated statement.Metric) (*graph.Metric, error) {
	about, err := r.named(stated.About, stated.Span)
	if err != nil {
		return nil, err
	}
	value, err := graph.ParseDecimal(string(stated.Value))
	if err != nil {
		return nil, r.errorf(stated.Span, "%v", err)
	}
	metric := &graph.Metric{
		Kind: stated.Kind, Indicator: r.addIndicator(stated.Indicator, stated.Measure, stated.Unit), About: about,
		Measure: stated.Measure, Value: value, Unit: stated.Unit, Comparator: stated.Comparator,
		Strength: stated.Strength, Period: stated.Period, Compared: stated.Compared,
		Sources: []graph.Source{r.source(stated.Span, stated.Rule)},
	}
	metric.BaseValue, metric.BaseUnit = graph.Base(value, stated.Unit)
	if stated.Benchmark != "" {
		if metric.Benchmark, err = r.named(stated.Benchmark, stated.Span); err != nil {
			return nil, err
		}
	}
	metric.ID = metricID(metric)
	return metric, nil
}
