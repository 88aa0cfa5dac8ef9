package structure

import (
	"slices"

	"github.com/policygraph/policygraph/audit/rule"
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// RelationKind is relation-kind: relations that the model does not allow.
func RelationKind() rule.Rule {
	return rule.Rule{
		ID: "relation-kind", Severity: rule.Error,
		Name: rule.Text{Chinese: "模型不允许的关系", English: "relations that the model does not allow"},
		Doc: rule.Text{
			Chinese: "关系两端的类型不合其含义（位于一项政策、实施一个地区），或两端是同一实体。",
			English: "The types at the ends of a relation are none that it can join (located in a policy, implementing a place), or both ends are one.",
		},
		Hint:  rule.Text{Chinese: "核对原文，更正实体类型或删去关系。", English: "See the text; correct the type of the entity, or take the relation out."},
		Check: checkRelationKind,
	}
}

// types that stand at the ends of relations.
var (
	things   = []vocabulary.EntityType{vocabulary.Platform, vocabulary.Area, vocabulary.Programme, vocabulary.Reform, vocabulary.Policy, vocabulary.Project}
	sites    = []vocabulary.EntityType{vocabulary.Platform, vocabulary.Area, vocabulary.Place, vocabulary.Project, vocabulary.Organization}
	aims     = []vocabulary.EntityType{vocabulary.Programme, vocabulary.Reform, vocabulary.Policy}
	owners   = append(slices.Clone(things), vocabulary.Place, vocabulary.Organization, vocabulary.Event)
	everyone = append(slices.Clone(owners), vocabulary.Person)
)

// ends are the types that a relation may come from and go to.
var ends = map[vocabulary.RelationType]struct{ from, to []vocabulary.EntityType }{
	vocabulary.HasMember:  {append(slices.Clone(things), vocabulary.Organization, vocabulary.Event), owners},
	vocabulary.PartOf:     {owners, owners},
	vocabulary.LocatedIn:  {owners, sites},
	vocabulary.Extends:    {append(slices.Clone(things), vocabulary.Event), append(slices.Clone(things), vocabulary.Event)},
	vocabulary.Implements: {everyone, aims},
}

func checkRelationKind(r *rule.Reading) []rule.Finding {
	var found []rule.Finding
	for _, relation := range r.Relations {
		from, to := r.EntityByID[relation.From], r.EntityByID[relation.To]
		allowed, known := ends[relation.Type]
		if from == nil || to == nil || known && relation.From != relation.To && rule.OfType(from, allowed.from...) && rule.OfType(to, allowed.to...) {
			continue
		}
		found = append(found, rule.Finding{
			Subject: relation.ID, Nodes: []graph.ID{relation.From, relation.To}, Places: rule.Places(relation.Sources),
			Message: rule.Text{
				Chinese: from.Name + "（" + vocabulary.Label("EntityType", string(from.Type)) + "）" + vocabulary.Label("RelationType", string(relation.Type)) + to.Name + "（" + vocabulary.Label("EntityType", string(to.Type)) + "）",
				English: from.Name + " (" + string(from.Type) + ") " + string(relation.Type) + " " + to.Name + " (" + string(to.Type) + ")",
			},
		})
	}
	return found
}
