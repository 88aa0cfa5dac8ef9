// Package synthetic makes graphs of any size that look like those of many
// reports of invented cities: skewed, as real ones are. A few cities have most
// of the reports, a few indicators and entities most of the figures, and a few
// reports are many times as long as the rest.
package synthetic

import (
	"fmt"
	"hash/maphash"
	"iter"
	"math"
	"math/rand/v2"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// How large the world is, and how a report is made up.
const (
	cities     = 400
	indicators = 3000
	firstYear  = 1950
	length     = 100_000 // of a report's text, in code points
	parts      = 2
	chapters   = 8 // of a part
)

// Reports are the graphs of reports, one after the other, until all together
// have at least that many nodes: the same ones for the same seed. Each is valid
// by itself; entities, relations, indicators and some figures come in several.
func Reports(seed uint64, nodes int) iter.Seq[*graph.Graph] {
	return func(yield func(*graph.Graph) bool) {
		random := rand.New(rand.NewPCG(seed, 0))
		city := rand.NewZipf(random, 1.1, 3, cities-1)
		reports := make(map[int]int) // that a city has
		hash := maphash.MakeSeed()
		seen := make(map[uint64]struct{})
		for number := uint64(1); len(seen) < nodes; number++ {
			c := int(city.Uint64())
			g := reportOf(seed, number, c, reports[c])
			reports[c]++
			for _, node := range g.Nodes() {
				seen[maphash.String(hash, string(node.NodeID()))] = struct{}{}
			}
			if !yield(g) {
				return
			}
		}
	}
}

// OfCity are the first reports of one of the cities, from the oldest on.
func OfCity(seed uint64, city, reports int) []*graph.Graph {
	all := make([]*graph.Graph, reports)
	for i := range all {
		all[i] = reportOf(seed, uint64(i), city, i)
	}
	return all
}

// reportOf draws one with its own number, which is the nth of its city.
func reportOf(seed, number uint64, city, nth int) *graph.Graph {
	r := report{
		random: rand.New(rand.NewPCG(seed, number)), seed: seed, number: city, city: cityOf(city),
		year: firstYear + nth/2, midYear: nth%2 == 1, here: make(map[graph.ID]bool),
	}
	return r.graph()
}

// report is one under construction.
type report struct {
	random  *rand.Rand
	seed    uint64
	number  int // of the city
	city    *graph.Entity
	year    int
	midYear bool
	key     string // of its IDs
	id      graph.ID
	g       graph.Graph
	here    map[graph.ID]bool // the nodes that it has
	project []int             // the city's projects that it mentions
	names   []*graph.Entity   // that figures can be about
}

func (r *report) graph() *graph.Graph {
	kind, period := "annual", fmt.Sprint(r.year)
	if r.midYear {
		kind, period = "mid-year", fmt.Sprintf("%d-S1", r.year)
	}
	r.key = fmt.Sprintf("%s:%d-%s", r.city.Code, r.year, kind)
	r.id = graph.ID("document:" + r.key)
	office := &graph.Entity{
		ID: graph.ID("organization:" + r.city.Code + ":" + r.city.Name + "人民政府"), Type: vocabulary.Organization,
		Name: r.city.Name + "人民政府", Place: r.city.ID,
	}
	r.g.Documents = []*graph.Document{{
		ID: r.id, Title: fmt.Sprintf("%s%d年政府工作报告", r.city.Name, r.year), Type: kind, Period: period, Horizon: fmt.Sprint(r.year + 1),
		Date: fmt.Sprintf("%d-01-15", r.year+1), Issuer: office.ID, Place: r.city.ID, Length: length,
	}}
	r.addSections()
	r.addEntity(nation())
	r.addEntity(provinceOf(r.city))
	city := *r.city
	city.Sources = r.at(10, "place.name")
	r.addEntity(&city)
	r.addEntity(office)
	r.addMentions()
	r.addMilestones(period)
	r.addMetrics(period)
	r.g.Sort()
	return &r.g
}

func (r *report) addSections() {
	const part, chapter = length / parts, length / parts / chapters
	for p := range parts {
		parent := &graph.Section{
			ID: r.section(fmt.Sprint(p + 1)), Document: r.id, Number: fmt.Sprint(p + 1),
			Title: [...]string{"过去一年工作回顾", "今后工作安排"}[p], Start: p * part, End: (p + 1) * part,
		}
		r.g.Sections = append(r.g.Sections, parent)
		for c := range chapters {
			number := fmt.Sprintf("%d.%d", p+1, c+1)
			start := parent.Start + c*chapter
			r.g.Sections = append(r.g.Sections, &graph.Section{
				ID: r.section(number), Document: r.id, Parent: parent.ID, Number: number, Title: "着力" + themes[c], Start: start, End: start + chapter,
			})
		}
	}
}

func (r *report) section(number string) graph.ID {
	return graph.ID("section:" + r.key + ":" + number)
}

// at is a source in the section of the place.
func (r *report) at(start int, rule string) []graph.Source {
	const chapter = length / parts / chapters
	chapters := start / chapter
	number := fmt.Sprintf("%d.%d", chapters/8+1, chapters%8+1)
	return []graph.Source{{Document: r.id, Section: r.section(number), Start: start, End: start + 5, Rule: rule}}
}

func (r *report) place() int { return r.random.IntN(length - 10) }

func (r *report) addEntity(entity *graph.Entity) {
	if !r.here[entity.ID] {
		r.here[entity.ID] = true
		r.g.Entities = append(r.g.Entities, entity)
	}
}

// addMentions mentions some of the city's names, the older ones oftener, and
// states what joins them.
func (r *report) addMentions() {
	known := 200 + 20*(r.year-firstYear)
	pick := rand.NewZipf(r.random, 1.2, 20, uint64(min(known, mostNames)-1))
	for range r.size(150) {
		n := int(pick.Uint64())
		entity := nameOf(r.city, n)
		if r.here[entity.ID] {
			continue
		}
		start := r.place()
		entity.Sources = r.at(start, "name.head")
		if r.random.IntN(8) == 0 {
			entity.Aliases = []string{r.city.Name + entity.Name}
		}
		r.addEntity(entity)
		r.names = append(r.names, entity)
		if entity.Type == vocabulary.Project {
			r.project = append(r.project, n)
		}
		for _, relation := range relationsOf(r.city, n) {
			r.addEntity(nameOrCity(r.city, relation.to))
			relation.Sources = r.at(start, "relation.list")
			r.g.Relations = append(r.g.Relations, relation.Relation)
		}
	}
}

func (r *report) addMilestones(period string) {
	for _, n := range r.project {
		if r.random.IntN(2) == 0 {
			continue
		}
		project := nameOf(r.city, n)
		status := stages[r.random.IntN(len(stages))]
		r.g.Milestones = append(r.g.Milestones, &graph.Milestone{
			ID:     graph.ID(fmt.Sprintf("milestone:%s:%s:%s", slashed(project.ID), status, period)),
			Entity: project.ID, Status: status, Period: period, Sources: r.at(r.place(), "status.word"),
		})
	}
}

// size is a number around the usual one, now and again many times as much.
func (r *report) size(usual float64) int {
	return int(min(usual*math.Exp(0.7*r.random.NormFloat64()), 10*usual)) + 1
}
