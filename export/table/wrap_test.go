package table

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWrapped(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"short", "云溪大桥", "云溪大桥"},
		{"empty", "", ""},
		{"a number stays whole", "云溪市茶业产值（2031）", "云溪市茶业产值\n（2031）"},
		{"punctuation begins no line", "东岸、西岸和中洲、南山", "东岸、西岸和中\n洲、南山"},
		{"a quotation mark ends no line and begins none", "本市要办好的“云溪”行动", "本市要办好\n的“云溪”行动"},
		{"words", "one two three four", "one two three\nfour"},
		{"a word wider than a line", "under_construction", "under_construc\ntion"},
		{"lines stay", "a\nb", "a\nb"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, wrapped(c.text, 14)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
