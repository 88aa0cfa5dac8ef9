package subject

// How an indicator was found: the last part of a metric's rule, metric/count. Where
// the registry knows the indicator by that very name -known follows it.
const (
	RuleCount     = "count"          // the noun behind the number: 改造28个小区
	RuleHappened  = "count-happened" // and the words behind the noun: 80个项目列入清单
	RuleAmount    = "amount"         // the noun behind 的 that owns the amount: 投资5亿元的项目
	RulePhrase    = "phrase"         // the noun phrase before the number
	RuleDone      = "done"           // with the verb of what was done: 新增企业86家
	RuleShared    = "shared"         // with the verb of an item before: 新建公园11个、绿道35公里
	RulePart      = "part"           // behind 其中, with what it has of the whole
	RuleList      = "list"           // its item of a list, the n-th for the n-th number
	RuleEach      = "each"           // one of several with the same number
	RuleInherited = "inherited"      // that of a clause before
	RuleProperty  = "property"       // a property of that: 完成率
	RuleShare     = "share"          // its share of a whole: 占全部投资比重
	RuleForward   = "forward"        // what the next clause does: 投资8500万元，建设供水管网
	RuleBackward  = "backward"       // the works that the clause before names
	RuleRanked    = "ranked"         // one of the indicators that a rank behind a list is of
	RuleCondition = "condition"      // those that reach the number behind: 67项进度超85%
	RulePeople    = "people"         // only counted, by what happened to them: 5900人实现脱贫
	RuleOwner     = "owner"          // the name that opens the clause is itself ranked
)

// By marks the subjects with the rule that found them.
func By(rule string, subjects ...Subject) []Subject {
	for i := range subjects {
		subjects[i].Rule = rule
	}
	return subjects
}
