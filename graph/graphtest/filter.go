package graphtest

import (
	"slices"
	"testing"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

func testFilters(t *testing.T, open func(t *testing.T) graph.Store) {
	store := withFixture(t, open)
	t.Run("Entities", func(t *testing.T) { testEntityFilters(t, store) })
	t.Run("Metrics", func(t *testing.T) { testMetricFilters(t, store) })
	t.Run("Others", func(t *testing.T) { testOtherFilters(t, store) })
	t.Run("Related", func(t *testing.T) { testRelatedFilters(t, store) })
	t.Run("Documents", func(t *testing.T) { testDocumentFilters(t, store) })
}

func testEntityFilters(t *testing.T, store graph.Store) {
	for name, test := range map[string]struct {
		filter graph.Filter
		want   []graph.ID
	}{
		"name":             {graph.Filter{Text: "谷"}, []graph.ID{group, newGroup, cloud, star, drive}},
		"prefix":           {graph.Filter{Prefix: "三谷一"}, []graph.ID{group, newGroup}},
		"no prefix":        {graph.Filter{Prefix: "谷"}, nil},
		"prefix in a type": {graph.Filter{Prefix: "江州市", Types: []vocabulary.EntityType{vocabulary.Place}}, []graph.ID{city}},
		"alias":            {graph.Filter{Text: "谷港群"}, []graph.ID{group}},
		"English":          {graph.Filter{Text: "VALLEY"}, []graph.ID{group, cloud, star}},
		"types":            {graph.Filter{Types: []vocabulary.EntityType{vocabulary.Area, vocabulary.Place}}, []graph.ID{bay, province, city}},
		"place":            {graph.Filter{Place: city, Types: []vocabulary.EntityType{vocabulary.Area}}, []graph.ID{bay}},
		"group":            {graph.Filter{Group: group}, []graph.ID{cloud, star, port}},
		"status":           {graph.Filter{Status: vocabulary.Started}, []graph.ID{expressway}},
		"status of none":   {graph.Filter{Status: vocabulary.Planned}, nil},
		"document":         {graph.Filter{Document: MidYear, Text: "三谷"}, []graph.ID{group, newGroup}},
		"section":          {graph.Filter{Section: sectionID(Annual, "2")}, []graph.ID{drive}},
		"elsewhere":        {graph.Filter{Section: sectionID(Annual, "2"), Document: MidYear}, nil},
		"all fields":       {graph.Filter{Text: "云", Types: []vocabulary.EntityType{vocabulary.Platform}, Place: city, Group: group, Document: Annual}, []graph.ID{cloud}},
		"no such":          {graph.Filter{Group: "nothing"}, nil},
	} {
		t.Run(name, func(t *testing.T) { found(t, store, graph.NodeEntity, test.filter, test.want) })
	}
	page := find(t, store, graph.Query{Kind: graph.NodeEntity, From: []graph.ID{bay}, Via: vocabulary.LocatedIn, Inverse: true,
		Filter: graph.Filter{Types: []vocabulary.EntityType{vocabulary.Project}}, Page: everything()})
	same(t, "over an edge", []graph.ID{expressway}, edgeIDs(page.Edges))
}

func testMetricFilters(t *testing.T, store graph.Store) {
	bound := func(text string) *graph.Decimal { d := decimal(t, text); return &d }
	for name, test := range map[string]struct {
		filter graph.Filter
		want   []graph.ID
	}{
		"kinds":        {graph.Filter{Kinds: []vocabulary.Kind{vocabulary.Target, vocabulary.Baseline}}, []graph.ID{"metric:gdp-target"}},
		"indicators":   {graph.Filter{Indicators: []graph.ID{"indicator:入驻企业", "indicator:用地面积"}}, []graph.ID{"metric:cloud-companies", "metric:star-companies", "metric:bay-land", "metric:cloud-land"}},
		"about":        {graph.Filter{About: []graph.ID{cloud, bay}}, []graph.ID{"metric:cloud-companies", "metric:bay-land", "metric:cloud-land"}},
		"measures":     {graph.Filter{Measures: []vocabulary.Measure{vocabulary.Rank}}, []graph.ID{"metric:gdp-rank"}},
		"comparators":  {graph.Filter{Comparators: []vocabulary.Comparator{vocabulary.GreaterOrEqual, vocabulary.Approximate}}, []graph.ID{"metric:gdp-target", "metric:bay-land"}},
		"strengths":    {graph.Filter{Strengths: []vocabulary.Strength{vocabulary.Binding, vocabulary.Expected}}, []graph.ID{"metric:gdp-target"}},
		"no strength":  {graph.Filter{Strengths: []vocabulary.Strength{vocabulary.Aspired}}, nil},
		"periods":      {graph.Filter{Periods: []string{"2025", "2025-S1"}}, []graph.ID{"metric:gdp-target", "metric:half-gdp", "metric:half-gdp-growth"}},
		"place":        {graph.Filter{Place: city, Periods: []string{"2025"}}, []graph.ID{"metric:gdp-target"}},
		"its entities": {graph.Filter{Place: city, Measures: []vocabulary.Measure{vocabulary.Level}, Periods: []string{"2024"}}, []graph.ID{"metric:gdp", "metric:cloud-companies", "metric:star-companies", "metric:bay-land", "metric:cloud-land"}},
		"other place":  {graph.Filter{Place: province}, nil},
		"as written":   {graph.Filter{MinValue: bound("500"), MaxValue: bound("800")}, []graph.ID{"metric:cloud-companies", "metric:star-companies", "metric:cloud-land"}},
		"negative":     {graph.Filter{MaxValue: bound("0")}, []graph.ID{"metric:half-gdp-growth"}},
		"in a unit":    {graph.Filter{MinValue: bound("0.08"), Unit: "万亩"}, []graph.ID{"metric:bay-land", "metric:cloud-land"}},
		"ends count":   {graph.Filter{MinValue: bound("12000"), MaxValue: bound("12000"), Unit: "亩"}, []graph.ID{"metric:bay-land"}},
		"a dimension":  {graph.Filter{Unit: "元"}, []graph.ID{"metric:gdp", "metric:half-gdp"}},
		"in trillions": {graph.Filter{MinValue: bound("0.5"), Unit: "万亿元"}, []graph.ID{"metric:gdp"}},
		"document":     {graph.Filter{Document: MidYear}, []graph.ID{"metric:bay-land", "metric:half-gdp", "metric:half-gdp-growth"}},
		"section":      {graph.Filter{Section: sectionID(Annual, "1.1")}, []graph.ID{"metric:gdp", "metric:gdp-growth", "metric:gdp-rank"}},
		"subsections":  {graph.Filter{Section: sectionID(MidYear, "1")}, []graph.ID{"metric:bay-land", "metric:half-gdp", "metric:half-gdp-growth"}},
		"all fields": {graph.Filter{Kinds: []vocabulary.Kind{vocabulary.Actual}, Indicators: []graph.ID{"indicator:地区生产总值"}, About: []graph.ID{city},
			Measures: []vocabulary.Measure{vocabulary.Level}, Comparators: []vocabulary.Comparator{vocabulary.Equal}, MinValue: bound("4200"), MaxValue: bound("9000"),
			Unit: "亿元", Periods: []string{"2024", "2025-S1"}, Place: city, Document: MidYear, Section: sectionID(MidYear, "1.1")}, []graph.ID{"metric:half-gdp"}},
	} {
		t.Run(name, func(t *testing.T) { found(t, store, graph.NodeMetric, test.filter, test.want) })
	}
}

func testOtherFilters(t *testing.T, store graph.Store) {
	implements := relationID(group, vocabulary.Implements, drive)
	for name, test := range map[string]struct {
		kind   graph.NodeKind
		filter graph.Filter
		want   []graph.ID
	}{
		"indicator by alias":    {graph.NodeIndicator, graph.Filter{Text: "gdp"}, []graph.ID{"indicator:地区生产总值"}},
		"document by title":     {graph.NodeDocument, graph.Filter{Text: "上半年"}, []graph.ID{MidYear}},
		"section by title":      {graph.NodeSection, graph.Filter{Text: "工作"}, []graph.ID{sectionID(Annual, "2"), sectionID(MidYear, "1")}},
		"sections of document":  {graph.NodeSection, graph.Filter{Document: MidYear}, []graph.ID{sectionID(MidYear, "1"), sectionID(MidYear, "1.1")}},
		"sections of section":   {graph.NodeSection, graph.Filter{Section: sectionID(Annual, "1")}, []graph.ID{sectionID(Annual, "1"), sectionID(Annual, "1.1"), sectionID(Annual, "1.2")}},
		"relation types":        {graph.NodeRelation, graph.Filter{RelationTypes: []vocabulary.RelationType{vocabulary.Implements}}, []graph.ID{implements}},
		"relations of section":  {graph.NodeRelation, graph.Filter{Section: sectionID(Annual, "2")}, []graph.ID{implements}},
		"milestones of period":  {graph.NodeMilestone, graph.Filter{Periods: []string{"2024"}}, []graph.ID{"milestone:临江高速:started"}},
		"milestones by status":  {graph.NodeMilestone, graph.Filter{Status: vocabulary.Completed}, []graph.ID{"milestone:临江高速:completed"}},
		"milestones of section": {graph.NodeMilestone, graph.Filter{Section: sectionID(Annual, "1")}, []graph.ID{"milestone:临江高速:started"}},
	} {
		t.Run(name, func(t *testing.T) { found(t, store, test.kind, test.filter, test.want) })
	}
	page := find(t, store, graph.Query{Kind: graph.NodeRelation, From: []graph.ID{group},
		Filter: graph.Filter{RelationTypes: []vocabulary.RelationType{vocabulary.Implements, vocabulary.Extends}}, Page: everything()})
	same(t, "relations of an entity", []graph.ID{implements, relationID(newGroup, vocabulary.Extends, group)}, edgeIDs(page.Edges))
}

// testRelatedFilters asks for nodes by what edges join them to.
func testRelatedFilters(t *testing.T, store graph.Store) {
	bound := func(text string) *graph.Decimal { d := decimal(t, text); return &d }
	having := func(h ...graph.Having) graph.Filter { return graph.Filter{Having: h} }
	located := graph.Having{Kind: graph.NodeEntity, Via: vocabulary.LocatedIn, Filter: graph.Filter{IDs: []graph.ID{bay}}}
	metric := func(f graph.Filter) graph.Having {
		return graph.Having{Kind: graph.NodeMetric, Via: vocabulary.About, Inverse: true, Filter: f}
	}
	large := metric(graph.Filter{MinValue: bound("0.05"), Unit: "万亩"})
	platforms := graph.Filter{Types: []vocabulary.EntityType{vocabulary.Platform}, Having: []graph.Having{located, large}}
	about := func(f graph.Filter) graph.Having {
		return graph.Having{Kind: graph.NodeEntity, Via: vocabulary.About, Filter: f}
	}
	for name, test := range map[string]struct {
		kind   graph.NodeKind
		filter graph.Filter
		want   []graph.ID
	}{
		"these":                {graph.NodeEntity, graph.Filter{IDs: []graph.ID{star, "nothing", bay, "metric:gdp", star}}, []graph.ID{bay, star}},
		"these, filtered":      {graph.NodeEntity, graph.Filter{IDs: []graph.ID{star, bay}, Types: []vocabulary.EntityType{vocabulary.Area}}, []graph.ID{bay}},
		"none of these":        {graph.NodeEntity, graph.Filter{IDs: []graph.ID{""}}, nil},
		"these metrics":        {graph.NodeMetric, graph.Filter{IDs: []graph.ID{"metric:gdp"}, About: []graph.ID{city}}, []graph.ID{"metric:gdp"}},
		"located in":           {graph.NodeEntity, having(located), []graph.ID{cloud, star, expressway}},
		"any of a relation":    {graph.NodeEntity, having(graph.Having{Kind: graph.NodeEntity, Via: vocabulary.HasMember}), []graph.ID{group}},
		"against a relation":   {graph.NodeEntity, having(graph.Having{Kind: graph.NodeEntity, Via: vocabulary.HasMember, Inverse: true, Filter: graph.Filter{Text: "三谷"}}), []graph.ID{cloud, star, port}},
		"with a metric":        {graph.NodeEntity, having(large), []graph.ID{bay, cloud}},
		"each of several":      {graph.NodeEntity, platforms, []graph.ID{cloud}},
		"one metric for both":  {graph.NodeEntity, having(metric(graph.Filter{Unit: "亩", MinValue: bound("500"), MaxValue: bound("900")})), []graph.ID{cloud}},
		"with two metrics":     {graph.NodeEntity, having(large, metric(graph.Filter{Indicators: []graph.ID{"indicator:入驻企业"}})), []graph.ID{cloud}},
		"with a milestone":     {graph.NodeEntity, having(graph.Having{Kind: graph.NodeMilestone, Via: vocabulary.HasMilestone, Filter: graph.Filter{Periods: []string{"2024"}}}), []graph.ID{expressway}},
		"deep":                 {graph.NodeEntity, having(graph.Having{Kind: graph.NodeEntity, Via: vocabulary.LocatedIn, Filter: having(graph.Having{Kind: graph.NodeEntity, Via: vocabulary.PartOf, Filter: graph.Filter{IDs: []graph.ID{city}}})}), []graph.ID{cloud, star, expressway}},
		"about some":           {graph.NodeMetric, having(about(platforms)), []graph.ID{"metric:cloud-companies", "metric:cloud-land"}},
		"indicators of some":   {graph.NodeIndicator, having(graph.Having{Kind: graph.NodeMetric, Via: vocabulary.Of, Inverse: true, Filter: having(about(graph.Filter{Types: []vocabulary.EntityType{vocabulary.Area}}))}), []graph.ID{"indicator:用地面积"}},
		"nothing of a section": {graph.NodeEntity, having(metric(graph.Filter{Section: sectionID(MidYear, "1"), Measures: []vocabulary.Measure{vocabulary.Rank}})), nil},
		"in a section":         {graph.NodeEntity, having(metric(graph.Filter{Section: sectionID(MidYear, "1")})), []graph.ID{bay, city}},
	} {
		t.Run(name, func(t *testing.T) { found(t, store, test.kind, test.filter, test.want) })
	}
	page := find(t, store, graph.Query{Kind: graph.NodeEntity, From: []graph.ID{group}, Via: vocabulary.HasMember, Filter: having(large), Page: everything()})
	same(t, "members with a metric", []graph.ID{cloud}, edgeIDs(page.Edges))
}

// testDocumentFilters asks for what some documents state.
func testDocumentFilters(t *testing.T, store graph.Store) {
	both, second := []graph.ID{Annual, MidYear}, []graph.ID{MidYear}
	half := []graph.ID{"metric:bay-land", "metric:half-gdp", "metric:half-gdp-growth"}
	for name, test := range map[string]struct {
		kind   graph.NodeKind
		filter graph.Filter
		want   []graph.ID
	}{
		"of either":            {graph.NodeMilestone, graph.Filter{Documents: both}, []graph.ID{"milestone:临江高速:started", "milestone:临江高速:completed"}},
		"of one":               {graph.NodeMetric, graph.Filter{Documents: second}, half},
		"and of it":            {graph.NodeMetric, graph.Filter{Documents: second, Document: MidYear}, half},
		"and of another":       {graph.NodeMetric, graph.Filter{Documents: second, Document: Annual}, nil},
		"and in its section":   {graph.NodeMetric, graph.Filter{Documents: second, Section: sectionID(MidYear, "1")}, half},
		"and in another's":     {graph.NodeMetric, graph.Filter{Documents: second, Section: sectionID(Annual, "1")}, nil},
		"all of them":          {graph.NodeMetric, graph.Filter{Documents: both, Document: Annual, Section: sectionID(Annual, "2")}, []graph.ID{"metric:gdp-target"}},
		"named in one":         {graph.NodeEntity, graph.Filter{Documents: second, Text: "谷"}, []graph.ID{group, newGroup, cloud, star}},
		"sections":             {graph.NodeSection, graph.Filter{Documents: second}, []graph.ID{sectionID(MidYear, "1"), sectionID(MidYear, "1.1")}},
		"of a section's name":  {graph.NodeMetric, graph.Filter{Document: sectionID(MidYear, "1.1")}, nil},
		"of an unknown":        {graph.NodeMetric, graph.Filter{Documents: []graph.ID{"nothing"}}, nil},
		"relations of another": {graph.NodeRelation, graph.Filter{Documents: second, RelationTypes: []vocabulary.RelationType{vocabulary.Implements}}, nil},
	} {
		t.Run(name, func(t *testing.T) { found(t, store, test.kind, test.filter, test.want) })
	}
}

// found checks a query without start and that its count agrees.
func found(t *testing.T, store graph.Store, kind graph.NodeKind, filter graph.Filter, want []graph.ID) {
	t.Helper()
	page := find(t, store, graph.Query{Kind: kind, Filter: filter, Page: graph.PageArgs{First: 100, Count: true}})
	same(t, "found", sorter(Fixture())(want), edgeIDs(page.Edges))
	if page.Total != len(want) {
		t.Errorf("total %d, want %d", page.Total, len(want))
	}
}

// sorter puts IDs of a graph's nodes into the order of a store's lists.
func sorter(g *graph.Graph) func([]graph.ID) []graph.ID {
	nodes := make(map[graph.ID]graph.Node)
	for _, node := range g.Nodes() {
		nodes[node.NodeID()] = node
	}
	return func(ids []graph.ID) []graph.ID {
		return slices.SortedFunc(slices.Values(ids), func(a, b graph.ID) int { return graph.Order(nodes[a], nodes[b]) })
	}
}

func decimal(t *testing.T, text string) graph.Decimal {
	t.Helper()
	d, err := graph.ParseDecimal(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
