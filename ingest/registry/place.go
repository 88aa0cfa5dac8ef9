package registry

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// noShortName in the aliases of a place says that its short form is not to be
// taken for it: an ordinary word, or the short form of a greater place.
const noShortName = "-"

var (
	// autonomous divisions are named after a place and its peoples.
	autonomous = regexp.MustCompile(`^(\p{Han}{2,}?)(?:(?:` + peoples + `)*自治([区州县旗])|(?:` + peoples + `)+区)$`)
	// ranks are the endings that a short name leaves out, longest first.
	ranks = []string{"特别行政区", "地区", "新区", "矿区", "省", "市", "盟", "县", "旗", "区"}
)

const peoples = `维吾尔族?|哈萨克族?|柯尔克孜族?|塔吉克族?|锡伯族?|蒙古族?|达斡尔族?|鄂温克族?|鄂伦春族?|土家族?|布依族?|朝鲜族?|哈尼族?|傈僳族?|拉祜族?|东乡族|纳西族?|景颇族?|仫佬族?|布朗族?|撒拉族?|毛南族?|仡佬族?|保安族|裕固族?|独龙族?|普米族?|阿昌族?|德昂族?|` +
	`各族|回族|藏族|苗族|彝族|壮族|满族|侗族|瑶族|白族|傣族|黎族|佤族|畲族|水族|土族|羌族|怒族`

func isCode(code string) bool {
	return code == China || len(code) == 6 && strings.Trim(code, "0123456789") == ""
}

// withShortNames adds the short forms of a place's name and of its former
// names: 温州 for 温州市, 景宁 for 景宁畲族自治县. A short form has two characters at
// least, so that 蠡县 has none.
func withShortNames(name string, former []string) []string {
	aliases := slices.Clone(former)
	for _, full := range append([]string{name}, former...) {
		for _, short := range shortNames(full) {
			if short != name && !slices.Contains(aliases, short) {
				aliases = append(aliases, short)
			}
		}
	}
	return aliases
}

func shortNames(name string) []string {
	if !strings.Contains(name, "自治") && !strings.HasSuffix(name, "族区") {
		return shortName(name)
	}
	if match := autonomous.FindStringSubmatch(name); match != nil {
		short := []string{match[1]}
		if match[2] == "州" || match[2] == "县" || match[2] == "旗" {
			short = append(short, match[1]+match[2])
		}
		return short
	}
	return shortName(name)
}

func shortName(name string) []string {
	for _, rank := range ranks {
		short, found := strings.CutSuffix(name, rank)
		if found && utf8.RuneCountInString(short) > 1 {
			return []string{short}
		}
	}
	return nil
}

// parent is the code of the division above: the prefecture of a county if
// there is one, else the province.
func (r *Registry) parent(code string) string {
	if code == China {
		return ""
	}
	for _, above := range []string{code[:4] + "00", code[:2] + "0000"} {
		if _, ok := r.places[above]; ok && above != code {
			return above
		}
	}
	return China
}
