package registry

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func builtinRegistry(t *testing.T) *Registry {
	t.Helper()
	r, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestPlaces(t *testing.T) {
	r := builtinRegistry(t)
	for word, want := range map[string][]string{
		"温州市":      {"330300"},
		"温州":       {"330300"},
		"浙江":       {"330000"},
		"浙江省":      {"330000"},
		"内蒙古":      {"150000"},
		"广西":       {"450000"},
		"新疆":       {"650000"},
		"香港":       {"810000"},
		"中国":       {"CN"},
		"蠡县":       {"130635"},
		"蠡":        nil,
		"龙港":       {"211403", "330383"},
		"龙港市":      {"330383"},
		"景宁":       {"331127"},
		"景宁县":      {"331127"},
		"凉山":       {"513400"},
		"凉山州":      {"513400"},
		"阿里":       {"542500"},
		"锡林郭勒":     {"152500"},
		"积石山":      {"622927"},
		"洞头县":      {"330305"},
		"襄樊":       {"420600"},
		"吉林":       {"220000", "220200"},
		"河北":       {"130000"},
		"朝阳区":      {"110105", "220104"},
		"新建":       nil,
		"振兴":       nil,
		"浦东":       {"310115"},
		"神农架":      {"429021"},
		"管城":       {"410104"},
		"鄂伦春自治旗":   {"150723"},
		"市辖区":      nil,
		"不是地名的一个词": nil,
	} {
		var got []string
		for _, place := range r.Places(word) {
			got = append(got, place.Code)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("Places(%s): -want +got\n%s", word, diff)
		}
	}
}

func TestParents(t *testing.T) {
	r := builtinRegistry(t)
	for code, want := range map[string]string{
		"CN": "", "330000": "CN", "330300": "330000", "330383": "330300",
		"110105": "110000", "429021": "420000", "659001": "650000",
	} {
		place, ok := r.Place(code)
		if !ok || place.Parent != want {
			t.Errorf("Place(%s): %v, parent %q; want %q", code, ok, place.Parent, want)
		}
	}
}

func TestAllPlacesAreWhole(t *testing.T) {
	all := builtinRegistry(t).AllPlaces()
	if len(all) < 3200 {
		t.Errorf("%d places", len(all))
	}
	if !slices.IsSortedFunc(all, byCode) {
		t.Error("not sorted by code")
	}
	for _, place := range all {
		if place.Name == "" || place.English == "" {
			t.Errorf("%+v", place)
		}
	}
}

func TestLoadDirectoryWins(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, placesFile, "code\tname\tenglish\taliases\n990000\t云岭省\tYunling\t\n990100\t江源市\tJiangyuan\t江原\n")
	write(t, dir, entitiesFile, "name\ttype\tcode\tenglish\taliases\n# a comment\n一谷三园\tPlatform\t990100\tOne Valley, Three Parks\t“一谷三园”工程|谷园\n")
	write(t, dir, indicatorsFile, "name\tenglish\tdimension\tdirection\taliases\n地区生产总值\tOutput\tmoney\t-\t总产出\n")
	write(t, dir, codesFile, "code\tindicator\nGREEN-1\t森林覆盖率\nSDG 15.1.1\t森林覆盖率\n")
	r, err := Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	place := Place{Code: "990100", Name: "江源市", Parent: "990000", English: "Jiangyuan", Aliases: []string{"江原", "江源"}}
	if diff := cmp.Diff([]Place{place}, r.Places("江原")); diff != "" {
		t.Errorf("place: -want +got\n%s", diff)
	}
	name := Name{Name: "一谷三园", Type: "Platform", Code: "990100", English: "One Valley, Three Parks", Aliases: []string{"“一谷三园”工程", "谷园"}}
	if got, _ := r.Name("谷园"); !cmp.Equal(name, got) {
		t.Errorf("name: -want +got\n%s", cmp.Diff(name, got))
	}
	indicator := Indicator{Name: "地区生产总值", English: "Output", Dimension: "money", Aliases: []string{"总产出"}}
	if got, _ := r.Indicator("总产出"); !cmp.Equal(indicator, got) {
		t.Errorf("indicator: -want +got\n%s", cmp.Diff(indicator, got))
	}
	if got, _ := r.Indicator("森林覆盖率"); !cmp.Equal(got.Codes, []string{"SDG 15.1.1", "GREEN-1"}) {
		t.Errorf("codes: %v", got.Codes)
	}
	if got, ok := r.Indicator("GDP"); ok {
		t.Errorf("the built-in line stands beside the directory's: %+v", got)
	}
}

func TestLoadErrors(t *testing.T) {
	const places, entities, indicators = "code\tname\tenglish\taliases\n", "name\ttype\tcode\tenglish\taliases\n", "name\tenglish\tdimension\tdirection\taliases\n"
	for _, test := range []struct{ file, data, want string }{
		{placesFile, "code,name\n", "places.tsv:1:1: the first line must name the columns, tab separated: code name english aliases"},
		{placesFile, places + "3303\t云溪\t\t\n", `places.tsv:2:1: "3303" is no code; give six digits of GB/T 2260, or CN`},
		{placesFile, places + "\n# x\n990100\t云溪\n", "places.tsv:4:1: 2 columns where there must be 4, tab separated: code name english aliases"},
		{placesFile, places + "990100\t\t\t\n", "places.tsv:2:1: the first two columns, code and name, must not be empty"},
		{entitiesFile, entities + "云谷\tValley\tCN\t\t\n", `entities.tsv:2:4: "Valley" is no type of a known entity; see docs/vocabulary.md`},
		{entitiesFile, entities + "云谷\tPlatform\t990100\t\t\n", `entities.tsv:2:13: "990100" is no code of places.tsv`},
		{indicatorsFile, indicators + "亩产\t\tmoney\tgood\t\n", `indicators.tsv:2:11: "good" is no direction; give up, down or -`},
		{indicatorsFile, indicators + "亩产\t\tmoney\tup\t地产\n亩收\t\tmoney\tup\t地产\n", `indicators.tsv:3:14: "地产" is an alias of 亩产 in line 2 too; leave it to one of the two`},
		{codesFile, "code\tindicator\nX-1\t亩收\n", `codes.tsv:2:5: "亩收" is no name in indicators.tsv`},
		{entitiesFile, entities + "云谷\tPlatform\tCN\t\t谷|湾\n云湾\tPlatform\tCN\t\t湾\n", `entities.tsv:3:17: "湾" is an alias of 云谷 in line 2 too; leave it to one of the two`},
	} {
		dir := t.TempDir()
		write(t, dir, test.file, test.data)
		if _, err := Load(dir); err == nil || err.Error() != filepath.Join(dir, test.want) {
			t.Errorf("%s: %v, want %s", test.file, err, test.want)
		}
	}
	if _, err := Load(filepath.Join(t.TempDir(), "missing")); err == nil || !strings.Contains(err.Error(), "missing: there is no such directory") {
		t.Errorf("missing directory: %v", err)
	}
	if _, err := Load(t.TempDir()); err == nil || !strings.Contains(err.Error(), "no names here") {
		t.Errorf("empty directory: %v", err)
	}
}

func write(t *testing.T, dir, name, data string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestNameFor(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, placesFile, "code\tname\tenglish\taliases\n990000\t云岭省\tYunling\t\n990100\t江源市\tJiangyuan\t\n990101\t西山县\tXishan\t\n990200\t云溪市\tYunxi\t\n")
	write(t, dir, entitiesFile, "name\ttype\tcode\tenglish\taliases\n"+
		"环城公园\tArea\t990100\tA\t公园\n环城公园\tArea\t990200\tB\t公园\n通达工程\tProgramme\t990000\tC\t\n西山书院\tPlatform\t990101\tD\t书院\n")
	r, err := Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ word, code, english string }{
		{"环城公园", "990100", "A"}, {"公园", "990200", "B"}, {"环城公园", "990101", "A"},
		{"环城公园", "110000", ""}, {"通达工程", "990101", "C"}, {"通达工程", "110000", ""},
		{"书院", "990100", "D"}, {"书院", "990200", ""}, {"书院", "CN", "D"}, {"公园", "unknown", ""},
	} {
		if name, ok := r.NameFor(test.word, test.code); name.English != test.english || ok != (test.english != "") {
			t.Errorf("NameFor(%s, %s) = %+v, %v; want %q", test.word, test.code, name, ok, test.english)
		}
	}
	if name, ok := r.Name("公园"); !ok || name.English != "A" {
		t.Errorf("Name: %+v", name)
	}
}

// No word of the built-in files means two things of one jurisdiction, or two
// indicators.
func TestWordsMeanOneThing(t *testing.T) {
	r := builtinRegistry(t)
	for word, keys := range r.indicators.words {
		if len(keys) > 1 {
			t.Errorf("the indicators %v share %s", keys, word)
		}
	}
	for word, found := range r.names.words {
		jurisdictions := map[string]string{}
		for _, key := range found {
			name := r.names.things[key]
			if other, ok := jurisdictions[name.Code]; ok {
				t.Errorf("%s and %s share %s", other, name.Name, word)
			}
			jurisdictions[name.Code] = name.Name
		}
	}
}
