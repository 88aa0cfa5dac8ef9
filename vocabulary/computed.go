package vocabulary

// State is what has become of a target, in the words of supervision offices.
type State string

// The states, in the order of a summary.
const (
	Achieved      State = "achieved"
	Ahead         State = "ahead"
	OnTrack       State = "on_track"
	Behind        State = "behind"
	Missed        State = "missed"
	NotDue        State = "not_due"
	NoResult      State = "no_result"
	NotComparable State = "not_comparable"
)

// Continuity is what has become of an entity or a target from one report to
// another.
type Continuity string

// The continuities, in the order of a comparison.
const (
	Kept    Continuity = "kept"
	Altered Continuity = "changed"
	Renamed Continuity = "renamed"
	Dropped Continuity = "dropped"
	Silent  Continuity = "silent"
	Added   Continuity = "added"
)

// Nature is how a number runs with time, and so how a result before the end of
// the year is held against the target of the year.
type Nature string

// The natures. A flow adds up over its period (投资, 新增, 开工), so that half a
// year asks for half of it. A stock stands at a time (贷款余额, 海外仓), so that
// nothing can be said before its time but whether it is reached. A rate is a
// growth, share, ratio or rank: it is held against the rate of the target.
const (
	Flow  Nature = "flow"
	Stock Nature = "stock"
	Rate  Nature = "rate"
)

// Aspect is what two scopes differ in.
type Aspect string

// The aspects.
const (
	ScopeLevel     Aspect = "level"
	ScopeMeans     Aspect = "means"
	ScopeStage     Aspect = "stage"
	ScopeExclusion Aspect = "exclusion"
	ScopeExtent    Aspect = "extent"
	ScopeName      Aspect = "renaming"
)

// Field is what of a target or an entity is not as it was.
type Field string

// The fields.
const (
	FieldValue      Field = "value"
	FieldComparator Field = "comparator"
	FieldStrength   Field = "strength"
	FieldScope      Field = "scope"
	FieldName       Field = "name"
	FieldStatus     Field = "status"
	FieldMembers    Field = "members"
)

// Grouping is what targets are grouped by.
type Grouping string

// The groupings.
const (
	BySection   Grouping = "section"
	ByEntity    Grouping = "entity"
	ByProgramme Grouping = "programme"
)

// LedgerOrder is what targets are ordered by.
type LedgerOrder string

// The orders.
const (
	OrderText LedgerOrder = "text"
	OrderGap  LedgerOrder = "gap"
	OrderDue  LedgerOrder = "due"
)

// Severity is how much a finding of the audit weighs.
type Severity string

// The severities, the gravest first.
const (
	SeverityError   Severity = "error"
	SeverityWarning Severity = "warning"
	SeverityInfo    Severity = "info"
)

// Dimension is what figures are grouped by.
type Dimension string

// The dimensions.
const (
	DimensionDocument  Dimension = "document"
	DimensionSection   Dimension = "section"
	DimensionIndicator Dimension = "indicator"
	DimensionEntity    Dimension = "entity"
	DimensionType      Dimension = "type"
	DimensionPlace     Dimension = "place"
	DimensionKind      Dimension = "kind"
	DimensionMeasure   Dimension = "measure"
	DimensionPeriod    Dimension = "period"
)

// Named is what bears names that a search finds.
type Named string

// What bears names.
const (
	NamedEntity    Named = "entity"
	NamedIndicator Named = "indicator"
	NamedDocument  Named = "document"
)

// Obstacle is why figures do not come to one figure.
type Obstacle string

// The obstacles, in the order in which they are looked for.
const (
	NoFigures       Obstacle = "no_figures"
	MixedKinds      Obstacle = "kinds"
	MixedMeasures   Obstacle = "measures"
	MixedUnits      Obstacle = "units"
	MixedBenchmarks Obstacle = "benchmarks"
	Ranks           Obstacle = "ranks"
	Rates           Obstacle = "rates"
	MixedIndicators Obstacle = "indicators"
	Contained       Obstacle = "contained"
	Overlapping     Obstacle = "overlapping"
	MixedPeriods    Obstacle = "periods"
	OpenBounds      Obstacle = "bounds"
)

// IngestState is how far the reading of reports into a store is.
type IngestState string

// The states of an ingest. Those after the second are its end.
const (
	IngestReading     IngestState = "reading"
	IngestMerging     IngestState = "merging"
	IngestDone        IngestState = "done"
	IngestFailed      IngestState = "failed"
	IngestInterrupted IngestState = "interrupted"
)

// Computed returns the codes of the ledger, of comparisons, of the audit, of
// what figures are taken together by and of ingests, which no graph holds: they are computed
// whenever they are asked for.
func Computed() []Term { return append(ledgerTerms(), statisticsTerms()...) }

// ledgerTerms are the codes of the ledger, of comparisons and of the audit.
func ledgerTerms() []Term {
	return []Term{
		{"State", string(Achieved), "已完成", "the target is reached"},
		{"State", string(Ahead), "超进度", "more is done than the time elapsed asks for, or the rate is better than the target"},
		{"State", string(OnTrack), "达进度", "as much is done as the time elapsed asks for, or the rate is that of the target"},
		{"State", string(Behind), "欠进度", "less is done than the time elapsed asks for, or the rate is worse than the target"},
		{"State", string(Missed), "未达成", "the period of the target is over and the target is not reached"},
		{"State", string(NotDue), "未到期", "the period of the target has not begun, or a stock is still short of it before its time"},
		{"State", string(NoResult), "无实绩", "the period of the target has begun and no report states a result"},
		{"State", string(NotComparable), "口径不同", "a result is stated of a different scope, which the note names"},

		{"Continuity", string(Kept), "延续", "in both reports, and the same"},
		{"Continuity", string(Altered), "调整", "in both reports, and not the same"},
		{"Continuity", string(Renamed), "更名", "in both reports, under another name in the later"},
		{"Continuity", string(Dropped), "不再提出", "in the earlier report alone"},
		{"Continuity", string(Silent), "无下文", "a target of the earlier report of which the later states neither a result nor a new target"},
		{"Continuity", string(Added), "新提出", "in the later report alone"},

		{"Nature", string(Flow), "流量", "adds up over its period, so that half a year asks for half of it"},
		{"Nature", string(Stock), "存量", "stands at a time: reached or not"},
		{"Nature", string(Rate), "比率", "a growth, share, ratio or rank, held against the rate of the target"},

		{"Aspect", string(ScopeLevel), "级别", "省级 against 省级及以上"},
		{"Aspect", string(ScopeMeans), "方式", "引进 against 引育, 新建 against 新改建"},
		{"Aspect", string(ScopeStage), "环节", "申报 against 新增"},
		{"Aspect", string(ScopeExclusion), "扣除", "what is taken out, such as 扣除房地产开发投资"},
		{"Aspect", string(ScopeExtent), "范围", "全职顶尖人才 against 顶尖人才"},
		{"Aspect", string(ScopeName), "名称", "of the entity that both are about"},

		{"Field", string(FieldValue), "数值", "the number and unit of a target"},
		{"Field", string(FieldComparator), "要求", "the comparator of a target"},
		{"Field", string(FieldStrength), "力度", "the force of the wording of a target"},
		{"Field", string(FieldScope), "口径", "what the indicator takes in"},
		{"Field", string(FieldName), "名称", "the name of the entity that a target is about"},
		{"Field", string(FieldStatus), "状态", "the furthest stage of an entity"},
		{"Field", string(FieldMembers), "成员", "the members of a group: those that left, and those that came"},

		{"Grouping", string(BySection), "章节", "the section that states the target first"},
		{"Grouping", string(ByEntity), "对象", "the entity that the target is about"},
		{"Grouping", string(ByProgramme), "责任行动", "the programme responsible"},

		{"LedgerOrder", string(OrderText), "原文顺序", "as the documents state them, documents by ID"},
		{"LedgerOrder", string(OrderGap), "差距", "the furthest behind first, in per cent of what should be there by now; last those without arithmetic"},
		{"LedgerOrder", string(OrderDue), "到期", "whose time ends first"},

		{"Severity", string(SeverityError), "错误", "cannot be true as it stands"},
		{"Severity", string(SeverityWarning), "警告", "to be looked into"},
		{"Severity", string(SeverityInfo), "提示", "worth knowing"},
	}
}

// statisticsTerms are the codes of statistics and of the search of names.
func statisticsTerms() []Term {
	return []Term{
		{"Dimension", string(DimensionDocument), "报告", "the document that states the figure first"},
		{"Dimension", string(DimensionSection), "章节", "the section that states the figure first"},
		{"Dimension", string(DimensionIndicator), "指标", "what is measured"},
		{"Dimension", string(DimensionEntity), "对象", "the entity that the figure is about"},
		{"Dimension", string(DimensionType), "类型", "the type of that entity"},
		{"Dimension", string(DimensionPlace), "地区", "the place that the figure is about, or that of the entity"},
		{"Dimension", string(DimensionKind), "性质", "result, target or baseline"},
		{"Dimension", string(DimensionMeasure), "度量", "level, growth, change, rank or difference"},
		{"Dimension", string(DimensionPeriod), "时期", "the period as the report states it"},

		{"Named", string(NamedEntity), "实体", "a platform, area, project, place or another of the ten types"},
		{"Named", string(NamedIndicator), "指标", "what numbers measure"},
		{"Named", string(NamedDocument), "报告", "a report, by its title"},

		{"Obstacle", string(NoFigures), "无数据", "there is no figure"},
		{"Obstacle", string(MixedKinds), "性质不同", "results and targets are not one quantity"},
		{"Obstacle", string(MixedMeasures), "度量不同", "levels, growth and ranks are not one quantity"},
		{"Obstacle", string(MixedUnits), "单位不同", "the units do not convert into one another"},
		{"Obstacle", string(MixedBenchmarks), "对比不同", "the ranks or differences are from different places"},
		{"Obstacle", string(Ranks), "位次不加", "ranks have an order, no sum and no mean"},
		{"Obstacle", string(Rates), "比率不加", "growth, shares and ratios do not add up"},
		{"Obstacle", string(MixedIndicators), "指标不同", "the figures measure different things"},
		{"Obstacle", string(Contained), "相互包含", "one figure is of a whole, another of a part of it"},
		{"Obstacle", string(Overlapping), "时期重叠", "two figures are of the same thing in times that overlap, or of a stock at two times"},
		{"Obstacle", string(MixedPeriods), "时期不同", "the figures of different things are of different times"},
		{"Obstacle", string(OpenBounds), "界限不明", "超 and 以内 together leave the figure open"},

		{"IngestState", string(IngestReading), "读取中", "the reports are being read"},
		{"IngestState", string(IngestMerging), "入库中", "what they state is being put into the store"},
		{"IngestState", string(IngestDone), "已完成", "all of it is in the store"},
		{"IngestState", string(IngestFailed), "失败", "it ended with an error, which it printed"},
		{"IngestState", string(IngestInterrupted), "中断", "nothing was heard of it for ten seconds: it was killed, or its machine is away"},
	}
}

// Label is the Chinese word for a code of a set of Computed or All, "" where
// there is none.
func Label(set, code string) string {
	for _, terms := range [][]Term{Computed(), All()} {
		for _, term := range terms {
			if term.Set == set && term.Code == code {
				return term.Chinese
			}
		}
	}
	return ""
}
