package vocabulary

import "slices"

// Term is one code with its meaning.
type Term struct {
	Set     string // the Go type that the code belongs to, such as "Measure"
	Code    string
	Chinese string
	Meaning string // one English sentence without its full stop
}

// EntityTypes are the types of an entity, as All has them.
func EntityTypes() []EntityType {
	return []EntityType{Platform, Area, Programme, Reform, Policy, Project, Place, Organization, Person, Event}
}

// All returns every code, set by set, in the order of the documentation.
func All() []Term {
	return slices.Concat(entityTypes(), relationTypes(), figures(), statuses())
}

// entityTypes are what named things are.
func entityTypes() []Term {
	return []Term{
		{"EntityType", string(Platform), "平台", "a standing innovation, industry or logistics platform, park or institution, or a named group of them"},
		{"EntityType", string(Area), "片区", "a development area"},
		{"EntityType", string(Programme), "行动", "an action, campaign, drive, mechanism or named system of work"},
		{"EntityType", string(Reform), "改革", "a reform, a pilot, or a title of demonstration held or sought"},
		{"EntityType", string(Policy), "政策", "a plan, regulation, law or policy paper"},
		{"EntityType", string(Project), "项目", "a thing that is built or invested in"},
		{"EntityType", string(Place), "地区", "an administrative division, with its GB/T 2260 code"},
		{"EntityType", string(Organization), "机构", "an organization or company"},
		{"EntityType", string(Person), "人物", "a person"},
		{"EntityType", string(Event), "活动", "an event"},
	}
}

// relationTypes are what joins the nodes of a graph.
func relationTypes() []Term {
	return []Term{
		{"RelationType", string(HasMember), "包含", "a group has a member, with its ordinal"},
		{"RelationType", string(PartOf), "属于", "a thing is part of a larger one"},
		{"RelationType", string(LocatedIn), "位于", "a work lies in an area, a platform or a place"},
		{"RelationType", string(Extends), "扩展自", "a newer thing extends an older one"},
		{"RelationType", string(Implements), "实施", "a thing implements a policy, reform or programme"},
		{"RelationType", string(Of), "指标", "an observation or target measures an indicator"},
		{"RelationType", string(About), "关于", "an observation or target is about an entity; in Neo4j not about a place, which stands in its property alone"},
		{"RelationType", string(ComparedWith), "对比", "a rank or difference is compared with a place"},
		{"RelationType", string(StatedIn), "出处", "an observation, target or milestone is stated in a section"},
		{"RelationType", string(MentionedIn), "提及", "an entity is mentioned in a section"},
		{"RelationType", string(HasSection), "章节", "a document or section has a section"},
		{"RelationType", string(Covers), "覆盖", "a document covers a place"},
		{"RelationType", string(IssuedBy), "发布", "a document is issued by an organization"},
		{"RelationType", string(TrackedBy), "跟踪", "a target is tracked by an observation"},
		{"RelationType", string(HasMilestone), "节点", "an entity has reached or is to reach a milestone"},
		{"RelationType", string(SiblingOf), "同组", "two metrics share indicator, entity and period (derived)"},
	}
}

// figures are what numbers say, and how they say it.
func figures() []Term {
	return []Term{
		{"Measure", string(Level), "水平", "an amount, count, rate, share or ratio"},
		{"Measure", string(Growth), "增速", "a percentage change, a fall negative"},
		{"Measure", string(Change), "增减", "an absolute change, percentage points included"},
		{"Measure", string(Rank), "位次", "a rank within the benchmark"},
		{"Measure", string(Difference), "差距", "a difference from the benchmark"},

		{"Comparator", string(Equal), "等于", "exactly the number stated"},
		{"Comparator", string(Greater), "超过", "more than the number stated"},
		{"Comparator", string(GreaterOrEqual), "不低于", "the number stated or more"},
		{"Comparator", string(Approximate), "左右", "about the number stated"},
		{"Comparator", string(Less), "低于", "less than the number stated"},
		{"Comparator", string(LessOrEqual), "不超过", "the number stated or less"},

		{"Kind", string(Actual), "实绩", "achieved, or stated as existing"},
		{"Kind", string(Target), "目标", "to be reached, done or opened"},
		{"Kind", string(Baseline), "基数", "the value from which a change starts"},

		{"Strength", string(Binding), "约束性", "the wording binds: 确保, 必须"},
		{"Strength", string(Expected), "预期性", "the wording is plain"},
		{"Strength", string(Aspired), "力争", "the wording aspires: 力争, 争取"},
	}
}

// statuses are the stages of a thing's life, in their order.
func statuses() []Term {
	return []Term{
		{"Status", string(Planned), "谋划", "planned or sought"},
		{"Status", string(Preliminary), "前期", "in preliminary work, or a framework agreement signed"},
		{"Status", string(Approved), "获批", "approved"},
		{"Status", string(Started), "开工", "work has started"},
		{"Status", string(UnderConstruction), "在建", "under construction or being pushed ahead"},
		{"Status", string(ToppedOut), "结顶", "topped out"},
		{"Status", string(Completed), "建成", "completed"},
		{"Status", string(AboutToOperate), "即将运营", "about to operate"},
		{"Status", string(Operating), "投用", "in operation"},
	}
}

// Rank is the place of the status in a project's life, from 1 (planned) to 9
// (operating); 0 for an unknown one.
func (s Status) Rank() int {
	return 1 + slices.IndexFunc(statuses(), func(term Term) bool { return term.Code == string(s) })
}
