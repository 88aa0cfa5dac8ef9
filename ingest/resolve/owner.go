package resolve

import (
	"regexp"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/vocabulary"
)

// party is a session or congress of the whole party.
var party = regexp.MustCompile(`^党的[一二三四五六七八九十]+(届[一二三四五六七八九十]+中全会|大)$`)

// region is a part of a province, told by the province's short name and a direction.
var region = regexp.MustCompile(`^[冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川黔滇陕甘青宁][东南西北中]$`)

// ownLevel are words that open with 省 and say nothing of whose a thing is.
var ownLevel = []string{"省道", "省会", "省际", "省域", "省内", "省外", "省市"}

// owner is the code that a thing which no list knows belongs to: that of the report's
// place, unless the name itself says that it is the nation's or the province's.
func owner(entity statement.Entity, code string, reg *registry.Registry) string {
	switch entity.Type {
	case vocabulary.Place:
		if entity.Rule == "name.known" {
			return world.Code // 东南亚 is known everywhere
		}
	case vocabulary.Area:
		if region.MatchString(entity.Name) {
			return registry.China
		}
	case vocabulary.Event:
		if party.MatchString(entity.Name) {
			return registry.China
		}
	case vocabulary.Programme, vocabulary.Policy:
		if province, ok := provinceOf(code, reg); ok && ofProvince(entity.Name, province) {
			return province.Code
		}
	}
	return code
}

// ofProvince says whether the name opens with the province, and goes on with no place in it.
func ofProvince(name string, province registry.Place) bool {
	for _, word := range ownLevel {
		if strings.HasPrefix(name, word) {
			return false
		}
	}
	rest, ok := strings.CutPrefix(name, province.Name)
	return strings.HasPrefix(name, "省") || ok && !strings.ContainsAny(rest, "市县州区")
}

func provinceOf(code string, reg *registry.Registry) (registry.Place, bool) {
	if len(code) != 6 {
		return registry.Place{}, false
	}
	place, ok := reg.Place(code[:2] + "0000")
	return place, ok && strings.HasSuffix(place.Name, "省")
}
