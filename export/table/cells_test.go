package table

import (
	"testing"

	"github.com/policygraph/policygraph/track"
)

func TestCodeLabel(t *testing.T) {
	for _, c := range []struct{ set, code, chinese, english string }{
		{"Comparator", "ge", "不低于", "at least"},
		{"Comparator", "approx", "左右", "about"},
		{"Comparator", "", "", ""},
		{"Status", "under_construction", "在建", "under construction"},
		{"Strength", "binding", "约束性", "binding"},
	} {
		if zh, en := CodeLabel(c.set, c.code, track.Chinese), CodeLabel(c.set, c.code, track.English); zh != c.chinese || en != c.english {
			t.Errorf("%s %s: %q and %q, want %q and %q", c.set, c.code, zh, en, c.chinese, c.english)
		}
	}
}
