package naming

import (
	"slices"
	"strings"
	"testing"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// TestWords holds words.tsv to its form: four cells a row, known classes and
// senses, no word twice in a class.
func TestWords(t *testing.T) {
	t.Parallel()
	senses := map[string][]string{
		"same": nil, "gain": nil, "work": nil,
		"stage":   {"planned", "applied", "begun", "done"},
		"neutral": {"-"}, "scope": {"-"}, "tail": {"-"}, "ceiling": {"-"}, "build": {"-"}, "generic": {"-"}, "flow": {"-"}, "stock": {"-"},
	}
	seen := map[string]bool{}
	for number, line := range strings.Split(strings.TrimSpace(wordsFile), "\n") {
		if line == "" || strings.HasPrefix(line, "#") || number == 0 {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != 4 || cells[1] == "" || cells[2] == "" {
			t.Errorf("line %d: not four cells: %q", number+1, line)
			continue
		}
		allowed, known := senses[cells[0]]
		if !known || allowed != nil && !slices.Contains(allowed, cells[2]) {
			t.Errorf("line %d: class %q, sense %q", number+1, cells[0], cells[2])
		}
		if key := cells[0] + " " + cells[1]; seen[key] {
			t.Errorf("line %d: %s is there twice", number+1, key)
		} else {
			seen[key] = true
		}
	}
}

func TestNature(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		Name, dimension, unit string
		measure               vocabulary.Measure
		want                  vocabulary.Nature
	}{
		{"地区生产总值", "money", "元", vocabulary.Level, vocabulary.Flow},
		{"地区生产总值", "money", "%", vocabulary.Growth, vocabulary.Rate},
		{"贷款余额", "money", "元", vocabulary.Level, vocabulary.Stock},
		{"贷款余额", "money", "元", vocabulary.Change, vocabulary.Flow},
		{"新增贷款余额", "money", "元", vocabulary.Level, vocabulary.Stock},
		{"企业贷款利率", "share", "个百分点", vocabulary.Change, vocabulary.Rate},
		{"城镇调查失业率", "share", "%", vocabulary.Level, vocabulary.Rate},
		{"城乡居民收入比", "ratio", "", vocabulary.Level, vocabulary.Rate},
		{"商品房销售面积", "area", "平方米", vocabulary.Level, vocabulary.Flow},
		{"孵化面积", "area", "平方米", vocabulary.Level, vocabulary.Stock},
		{"开工增资扩产项目", "count", "个", vocabulary.Level, vocabulary.Flow},
		{"累计建设海外仓", "count", "个", vocabulary.Level, vocabulary.Stock},
		{"入驻企业", "count", "家", vocabulary.Level, vocabulary.Stock},
		{"城镇新增就业", "count", "人", vocabulary.Level, vocabulary.Flow},
		{"未来社区", "count", "个", vocabulary.Level, vocabulary.Stock},
		{"粮食产量", "mass", "斤", vocabulary.Level, vocabulary.Flow},
		{"创新指数", "index", "", vocabulary.Rank, vocabulary.Rate},
		{"细颗粒物浓度", "concentration", "微克/立方米", vocabulary.Level, vocabulary.Rate},
	} {
		m := &graph.Metric{Measure: test.measure, BaseUnit: test.unit}
		got := NatureOf(m, &graph.Indicator{Name: test.Name, Dimension: test.dimension})
		if got != test.want {
			t.Errorf("%s (%s) is a %s, want a %s", test.Name, test.measure, got, test.want)
		}
	}
}

func FuzzParseName(f *testing.F) {
	for _, seed := range []string{"新增省级（市级）以上", "扣除的", "新新新建", "（（））建设", "建设", "省", "\xff新增"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		n := Parse(text)
		if again := Parse(text); again.Core != n.Core || again.Ending() != n.Ending() {
			t.Errorf("%q is %+v and %+v", text, n, again)
		}
		if len(n.Core) > len(marks.Replace(text))+len(text) {
			t.Errorf("%q grew to %q", text, n.Core)
		}
	})
}
