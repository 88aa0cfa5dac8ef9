package setting

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/registry"
)

// Benchmarks turns a list of scopes (全国、全省) into the names of places; nil
// where one of them is no place.
func Benchmarks(ctx statement.Context, reg *registry.Registry) func(string) []string {
	return func(text string) []string {
		var names []string
		for _, word := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("、和及与", r) }) {
			name := scopeName(word, ctx, reg)
			if name == "" {
				return nil
			}
			names = append(names, name)
		}
		return names
	}
}

func scopeName(word string, ctx statement.Context, reg *registry.Registry) string {
	word = strings.TrimSuffix(strings.TrimSuffix(word, "平均"), "水平")
	switch word {
	case "全国", "国内", "全国城市":
		return China
	case "全省", "省内", "全区", "全自治区":
		return ctx.Province
	case "全市", "市内":
		switch {
		case ctx.City != "":
			return ctx.City
		case strings.HasSuffix(ctx.Province, "市") && ctx.Place != ctx.Province:
			return ctx.Province // of a district of a municipality
		}
		return ctx.Place
	case "全县":
		return ctx.Place
	case "世界", "全球":
		return word
	}
	if places := reg.Places(word); len(places) > 0 {
		return places[0].Name
	}
	return ""
}
