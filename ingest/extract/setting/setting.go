// Package setting finds what holds for a whole report: whose it is, which periods
// its parts speak of, and which places 全省 and 全国 are in it.
package setting

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/report"
)

// China is the name of the nation in records.
const China = "中国"

var (
	governmentOf = regexp.MustCompile(`代表([\p{Han}]{2,12}?)人民政府`)
	congressOf   = regexp.MustCompile(`在([\p{Han}]{2,12}?)(第[一二三四五六七八九十]+届|人民代表大会)`)
	titleOf      = regexp.MustCompile(`([\p{Han}]{2,12}?)(人民政府|政府工作报告)`)
	yearOf       = regexp.MustCompile(`(20\d\d|19\d\d)年`)
)

// Of finds whose report it is, unless the place is given, and which
// periods its two halves speak of.
func Of(r *report.Report, reg *registry.Registry, place registry.Place) statement.Context {
	var ctx statement.Context
	if place.Code == "" {
		place, _ = reportPlace(r, reg)
	}
	ctx.Place = nameThen(place, r)
	if place.Code != "" {
		ctx.Code = place.Code
		ctx.Province, ctx.City = ancestors(place, reg)
	}
	ctx.Type = "annual"
	review, plan := partTitles(r)
	if strings.Contains(r.Front.Title+review, "上半年") {
		ctx.Type = "mid-year"
	}
	if isPlan(r) {
		ctx.Type = "plan"
	}
	ctx.Type = cmp.Or(r.Given.Type, ctx.Type)
	ctx.Year = cmp.Or(r.Given.Year, speechYear(r, review, plan, ctx.Type))
	if ctx.Type == "plan" {
		ctx.Year = planStart(r, ctx.Year)
	}
	if ctx.Year == 0 {
		return ctx
	}
	year := strconv.Itoa(ctx.Year)
	ctx.Period, ctx.Horizon = strconv.Itoa(ctx.Year-1), year
	switch ctx.Type {
	case "mid-year":
		ctx.Period = year + "-S1"
	case "plan":
		ctx.Horizon = fmt.Sprintf("%d/%d", ctx.Year, ctx.Year+4)
	}
	return ctx
}

// nameThen is what the report itself calls its place: in 2003 today's 清苑区 was
// 清苑县.
func nameThen(place registry.Place, r *report.Report) string {
	head := string(r.Text[r.Front.Start:min(len(r.Text), r.Front.End+opening)])
	for _, former := range place.Aliases {
		if rank, _ := utf8.DecodeLastRuneInString(former); strings.ContainsRune("省市县区旗州", rank) &&
			strings.Contains(head, former) && !strings.Contains(head, place.Name) && !strings.Contains(place.Name, former) {
			return former
		}
	}
	if rank := ownRank(string(r.Text)); !strings.Contains(head, place.Name) && !strings.HasSuffix(place.Name, rank) {
		return cmp.Or(formerly(place, rank), place.Name)
	}
	return place.Name
}

// formerly is the name of a place that ended with the rank, "" where it had none.
func formerly(place registry.Place, rank string) string {
	for _, former := range place.Aliases {
		if strings.HasSuffix(former, rank) && utf8.RuneCountInString(former) > 2 {
			return former
		}
	}
	return ""
}

// planTitle is that of a five-year plan.
var planTitle = regexp.MustCompile(`第?十([一二三四五六七八九])(个?五年|五”?)(国民经济|发展|建设)?[^，。]{0,12}规划`)

// isPlan says whether the document is a five-year plan and no report on one.
func isPlan(r *report.Report) bool {
	if r.Given.Type != "" {
		return r.Given.Type == "plan"
	}
	return planTitle.MatchString(r.Front.Title) && !strings.Contains(r.Front.Title, "报告")
}

// planStart is the first year of a plan: that of its number, which its title tells, else
// the year of the document.
func planStart(r *report.Report, year int) int {
	if m := planTitle.FindStringSubmatch(r.Front.Title); m != nil && r.Given.Year == 0 {
		return 2001 + 5*(strings.Index("一二三四五六七八九", m[1])/len("一")) + 5
	}
	return year
}

// opening is how many characters behind the head may say whose report it is.
const opening = 200

// reportPlace tries the issuer, the congress, the title and the opening words,
// then counts names. A place without a code is one of several of its name, and
// the text does not tell which.
func reportPlace(r *report.Report, reg *registry.Registry) (registry.Place, bool) {
	front := r.Slice(r.Front.Span)
	start := string(r.Text[r.Front.End:min(len(r.Text), r.Front.End+opening)])
	if strings.Contains(front+start, "国务院") && strings.Contains(front+start, "全国") {
		return reg.Place("CN")
	}
	words := []string{strings.TrimSuffix(r.Front.Issuer, "人民政府")}
	for _, pattern := range []*regexp.Regexp{congressOf, titleOf, governmentOf} {
		for _, m := range pattern.FindAllStringSubmatch(front+"\n"+start, -1) {
			words = append(words, strings.TrimPrefix(strings.TrimLeft(m[1], "年"), "关于"))
		}
	}
	for _, word := range words {
		switch places := placesInWord(word, reg); len(places) {
		case 0:
		case 1:
			return places[0], true
		default: // such as 朝阳区
			return theOneNamed(places, countPlaces(r, reg), reg)
		}
	}
	return namedPlace(r, reg)
}

// placesInWord finds the places that a word such as 四川省米易县 ends with.
func placesInWord(word string, reg *registry.Registry) []registry.Place {
	for start := range word {
		if places := reg.Places(word[start:]); len(places) > 0 {
			return places
		}
	}
	return nil
}

// leastNamed is how often a text that says nowhere whose it is must name a
// place to be taken for its report.
const leastNamed = 3

// namedPlace is the place that the body speaks of most often, of those that the
// report's own words are for: one that says 我市 is a city's.
func namedPlace(r *report.Report, reg *registry.Registry) (registry.Place, bool) {
	rank := ownRank(string(r.Text))
	if rank == "国" {
		return reg.Place(registry.China)
	}
	counts := countPlaces(r, reg)
	var places []registry.Place
	for code, count := range counts {
		if place, _ := reg.Place(code); count >= leastNamed && code != registry.China && (strings.HasSuffix(place.Name, rank) || formerly(place, rank) != "") {
			places = append(places, place)
		}
	}
	if len(places) == 0 {
		return registry.Place{}, false
	}
	return mostNamed(places, counts, reg), true
}

// noRanks takes the words out in which 全市 and its like mean nothing.
var noRanks = strings.NewReplacer("健全", "", "安全", "", "完全", "", "全市场", "", "全区域", "")

// ownRank is how the names of places end that the text may be a report of: 市
// where it says 我市 or 全市, "" where it says nothing of the kind. The lowest
// counts, since a county speaks of its city, too, and all rank themselves
// within 全省 and 全国. Once is enough where nothing stands twice; of the
// province and of 我国 others speak as well.
func ownRank(text string) string {
	text = noRanks.Replace(text)
	once := ""
	for _, rank := range []string{"县", "旗", "区", "市", "州", "盟", "省", "国"} {
		count := strings.Count(text, "我"+rank)
		if rank != "省" && rank != "国" {
			count += strings.Count(text, "全"+rank)
			if count == 1 && once == "" {
				once = rank
			}
		}
		if count > 1 && (once == "" || rank != "省" && rank != "国") {
			return rank
		}
	}
	return once
}

// countPlaces counts how often the text names each place, by code, in full or
// short; of names that begin together the longest is meant, and a name of
// several places counts for each.
func countPlaces(r *report.Report, reg *registry.Registry) map[string]int {
	counts := map[string]int{}
	text := string(r.Text)
	for at := 0; at < len(text); {
		size, places := longestPlace(text[at:], reg)
		if inWord.MatchString(text[max(0, at-len("示")) : at+size]) {
			places = nil
		}
		for _, place := range places {
			counts[place.Code]++
		}
		at += size
	}
	return counts
}

// inWord is what looks like a county in the middle of a word: 示范|县, 完成|县城.
var inWord = regexp.MustCompile(`^(示范县|完成县|建成县|形成县|达成县|模范县|规范县|整合县|联合县)$`)

// longestPlace is the longest name that the text starts with, of five characters
// at most, and its places; else the size of the first character.
func longestPlace(text string, reg *registry.Registry) (size int, places []registry.Place) {
	_, size = utf8.DecodeRuneInString(text)
	end := size
	for n := 2; n <= 5 && end < len(text); n++ {
		_, width := utf8.DecodeRuneInString(text[end:])
		end += width
		if found := reg.Places(text[:end]); len(found) > 0 {
			size, places = end, found
		}
	}
	return size, places
}

// theOneNamed is mostNamed where one place has more to it than the others, else a
// place of that name without a code.
func theOneNamed(places []registry.Place, counts map[string]int, reg *registry.Registry) (registry.Place, bool) {
	most := mostNamed(places, counts, reg)
	for _, place := range places {
		if place.Code != most.Code && counts[place.Code] == counts[most.Code] && around(place, counts, reg) == around(most, counts, reg) {
			return registry.Place{Name: most.Name}, false
		}
	}
	return most, true
}

// mostNamed is the place with the highest count, of several the one whose
// divisions above and within are named most, then the first by code.
func mostNamed(places []registry.Place, counts map[string]int, reg *registry.Registry) registry.Place {
	return slices.MinFunc(places, func(a, b registry.Place) int {
		if order := cmp.Compare(counts[b.Code], counts[a.Code]); order != 0 {
			return order
		}
		return cmp.Or(cmp.Compare(around(b, counts, reg), around(a, counts, reg)), cmp.Compare(a.Code, b.Code))
	})
}

// around is how often the divisions above a place and within it are named.
func around(place registry.Place, counts map[string]int, reg *registry.Registry) (sum int) {
	for code, count := range counts {
		if code != registry.China && (reg.Within(code, place.Code) || reg.Within(place.Code, code)) {
			sum += count
		}
	}
	return sum
}

// ancestors are the names of the province and, for a county, of the prefecture.
func ancestors(place registry.Place, reg *registry.Registry) (province, city string) {
	for parent, ok := reg.Place(place.Parent); ok && parent.Code != "CN"; parent, ok = reg.Place(parent.Parent) {
		if strings.HasSuffix(parent.Code, "0000") {
			province = parent.Name
		} else {
			city = parent.Name
		}
	}
	return province, city
}

// speechYear is the year that the report is of, in which it was given or which the
// session was held for: of the speech's date, else of the part on the plan, else the year after the one reviewed.
func speechYear(r *report.Report, review, plan, kind string) int {
	if len(r.Front.Date) >= 4 {
		year, _ := strconv.Atoi(r.Front.Date[:4])
		if len(r.Front.Date) >= 7 && r.Front.Date[5:7] > "10" && kind == "annual" && firstYear(plan) != year {
			year++ // a session in December looks back on the year that ends
		}
		return year
	}
	if year := firstYear(plan); year > 0 {
		return year
	}
	if year := firstYear(review); year > 0 {
		if kind == "mid-year" {
			return year
		}
		return year + 1
	}
	if year := firstYear(r.Front.Title); year > 0 {
		return year
	}
	if len(r.Front.Published) >= 4 {
		year, _ := strconv.Atoi(r.Front.Published[:4])
		return year
	}
	return firstYear(string(r.Text))
}

func firstYear(text string) int {
	m := yearOf.FindStringSubmatch(text)
	if m == nil {
		return 0
	}
	year, _ := strconv.Atoi(m[1])
	return year
}
