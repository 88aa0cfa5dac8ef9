package metric

// How an indicator was found: the last part of a metric's rule, metric/count. Where
// the registry knows the indicator by that very name -known follows it.
const (
	ruleCount     = "count"          // the noun behind the number: 改造28个小区
	ruleHappened  = "count-happened" // and the words behind the noun: 80个项目列入清单
	ruleAmount    = "amount"         // the noun behind 的 that owns the amount: 投资5亿元的项目
	rulePhrase    = "phrase"         // the noun phrase before the number
	ruleDone      = "done"           // with the verb of what was done: 新增企业86家
	ruleShared    = "shared"         // with the verb of an item before: 新建公园11个、绿道35公里
	rulePart      = "part"           // behind 其中, with what it has of the whole
	ruleList      = "list"           // its item of a list, the n-th for the n-th number
	ruleEach      = "each"           // one of several with the same number
	ruleInherited = "inherited"      // that of a clause before
	ruleProperty  = "property"       // a property of that: 完成率
	ruleShare     = "share"          // its share of a whole: 占全部投资比重
	ruleForward   = "forward"        // what the next clause does: 投资8500万元，建设供水管网
	ruleBackward  = "backward"       // the works that the clause before names
	ruleRanked    = "ranked"         // one of the indicators that a rank behind a list is of
	ruleCondition = "condition"      // those that reach the number behind: 67项进度超85%
	rulePeople    = "people"         // only counted, by what happened to them: 5900人实现脱贫
	ruleOwner     = "owner"          // the name that opens the clause is itself ranked
)

// by marks the subjects with the rule that found them.
func by(rule string, subjects ...subject) []subject {
	for i := range subjects {
		subjects[i].rule = rule
	}
	return subjects
}
