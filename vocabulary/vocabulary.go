// Package vocabulary holds the codes that every stage of policygraph speaks:
// the same word in Go, in GraphQL, in Cypher and in docs/vocabulary.md.
//
// Each code is a string constant, so that it prints as it is stored. All
// returns every code of a graph with its meaning, in a fixed order; Computed those
// of what is computed from it.
package vocabulary

// EntityType is the kind of a named thing.
type EntityType string

// The entity types.
const (
	Platform     EntityType = "Platform"
	Area         EntityType = "Area"
	Programme    EntityType = "Programme"
	Reform       EntityType = "Reform"
	Policy       EntityType = "Policy"
	Project      EntityType = "Project"
	Place        EntityType = "Place"
	Organization EntityType = "Organization"
	Person       EntityType = "Person"
	Event        EntityType = "Event"
)

// RelationType is the kind of a relation between two nodes. The first five
// join entities and are stated by the text; the others follow from the fields
// of the model (a metric's indicator, a section's document).
type RelationType string

// The relation types.
const (
	HasMember  RelationType = "HAS_MEMBER"
	PartOf     RelationType = "PART_OF"
	LocatedIn  RelationType = "LOCATED_IN"
	Extends    RelationType = "EXTENDS"
	Implements RelationType = "IMPLEMENTS"

	Of           RelationType = "OF"
	About        RelationType = "ABOUT"
	ComparedWith RelationType = "COMPARED_WITH"
	StatedIn     RelationType = "STATED_IN"
	MentionedIn  RelationType = "MENTIONED_IN"
	HasSection   RelationType = "HAS_SECTION"
	Covers       RelationType = "COVERS"
	IssuedBy     RelationType = "ISSUED_BY"
	TrackedBy    RelationType = "TRACKED_BY"
	HasMilestone RelationType = "HAS_MILESTONE"
	// SiblingOf joins metrics of the same indicator, entity and period: the
	// level beside its growth and its rank. It is derived, never stored.
	SiblingOf RelationType = "SIBLING_OF"
)

// Measure says what a number measures of its indicator.
type Measure string

// The measures. A growth is a percentage change (a fall is negative), a change
// is absolute, a difference is from a benchmark.
const (
	Level      Measure = "level"
	Growth     Measure = "growth"
	Change     Measure = "change"
	Rank       Measure = "rank"
	Difference Measure = "difference"
)

// Comparator is how the true value stands to the number stated.
type Comparator string

// The comparators.
const (
	Equal          Comparator = "eq"
	Greater        Comparator = "gt"
	GreaterOrEqual Comparator = "ge"
	Approximate    Comparator = "approx"
	Less           Comparator = "lt"
	LessOrEqual    Comparator = "le"
)

// Kind tells results from aims.
type Kind string

// The kinds of a metric.
const (
	Actual   Kind = "actual"
	Target   Kind = "target"
	Baseline Kind = "baseline"
)

// Strength is the force of the wording of a target.
type Strength string

// The strengths.
const (
	Binding  Strength = "binding"
	Expected Strength = "expected"
	Aspired  Strength = "aspired"
)

// Status is the stage of an entity at a time, in the order of a project's life.
type Status string

// The statuses.
const (
	Planned           Status = "planned"
	Preliminary       Status = "preliminary"
	Approved          Status = "approved"
	Started           Status = "started"
	UnderConstruction Status = "under_construction"
	ToppedOut         Status = "topped_out"
	Completed         Status = "completed"
	AboutToOperate    Status = "about_to_operate"
	Operating         Status = "operating"
)
