package name_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/ingest/extract/extracttest"
	"github.com/policygraph/policygraph/ingest/extract/name"
)

// TestSoundAliases: no ordinary noun, half of a list, verb or figure is taken for another form of a name.
func TestSoundAliases(t *testing.T) {
	for phenomenon, test := range map[string]struct {
		text string
		want []string // of each entity its name, aliases and what its mentions read
	}{
		"systems that are counted": {
			"健全仓储、冷链“两大体系”，冷链企业达8家。",
			[]string{"仓储体系 [] [仓储]", "冷链体系 [] [冷链]", "两大体系 [] [两大体系]"},
		},
		"a verb in front of a quotation": {
			"实施“三大行动”，全力攻坚“三大行动”。",
			[]string{"三大行动 [] [三大行动 三大行动]"},
		},
		"digits outside their quotation": {
			"健全“141”治理体系，新建学校141所。",
			[]string{"“141”治理体系 [141] [“141”治理体系]"},
		},
	} {
		t.Run(phenomenon, func(t *testing.T) {
			r, reg, ctx := extracttest.Review(t, test.text)
			var got []string
			for _, e := range name.Read(r, reg, ctx) {
				var read []string
				for _, s := range e.Mentions {
					read = append(read, r.Slice(s))
				}
				got = append(got, fmt.Sprint(e.Name, " ", e.Aliases, " ", read))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.text, diff)
			}
		})
	}
}
