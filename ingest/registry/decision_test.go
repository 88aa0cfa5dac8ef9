package registry

import (
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const decisionsHead = "decision\tfrom\tinto\tnote\n"

func TestDecisions(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, decisionsFile, decisionsHead+
		"# taken in March\n"+
		"merge\tplatform:330300:云谷\tarea:330300:云谷~2F湾\tone park\n"+
		"split\tplatform:330300:中国数安港\tproject:330300:数安港\t\n"+
		"merge\tindicator:落户企业\tindicator:入驻企业\t\n")
	r, err := Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	for id, want := range map[string]Name{
		"platform:330300:云谷": {Name: "云谷/湾", Type: "Area", Code: "330300"},
		"indicator:落户企业":     {Name: "入驻企业"},
		"area:330300:云谷~2F湾": {},
	} {
		if got, ok := r.Merged(id); ok != (want.Name != "") || !cmp.Equal(want, got) {
			t.Errorf("Merged(%s) = %+v, %v", id, got, ok)
		}
	}
	got, _ := r.Split("platform:330300:中国数安港", "数安港")
	if diff := cmp.Diff(Name{Name: "数安港", Type: "Project", Code: "330300"}, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if got, ok := r.Split("platform:330300:中国数安港", "港"); ok {
		t.Errorf("another name is split too: %+v", got)
	}
}

func TestDecisionErrors(t *testing.T) {
	const one, two, three = "platform:330300:云谷", "area:330300:云谷", "area:330300:云湾"
	for _, test := range []struct{ lines, want string }{
		{"join\t" + one + "\t" + two + "\t\n", `2:1: "join" is no decision; give merge or split`},
		{"merge\t云谷\t" + two + "\t\n", `2:7: "云谷" is no ID of an indicator or of an entity that is no place; policygraph names lists them`},
		{"merge\tplace:330300:温州市\t" + two + "\t\n", `2:7: "place:330300:温州市" is no ID of an indicator or of an entity that is no place; policygraph names lists them`},
		{"merge\t" + one + "\tarea:990100:云谷\t\n", `2:26: "990100" is no code of places.tsv`},
		{"merge\t" + one + "\t" + one + "\t\n", `2:26: a node is decided against itself; give two IDs`},
		{"merge\t" + one + "\tindicator:云谷\t\n", `2:26: an indicator and an entity are never one; give two of a kind`},
		{"merge\t" + one + "\t" + two + "\t\nmerge\t" + three + "\t" + one + "\t\n", `3:22: platform:330300:云谷 is merged itself; give the node that it goes into`},
		{"merge\t" + one + "\t" + two + "\t\nmerge\t" + two + "\t" + three + "\t\n", `3:7: others are merged into area:330300:云谷; give them the new node too`},
		{"merge\t" + one + "\t" + two + "\t\nmerge\t" + one + "\t" + three + "\t\n", `3:7: platform:330300:云谷 is decided already; leave one of the two lines`},
	} {
		dir := t.TempDir()
		write(t, dir, decisionsFile, decisionsHead+test.lines)
		want := filepath.Join(dir, decisionsFile) + ":" + test.want
		if _, err := Load(dir); err == nil || err.Error() != want {
			t.Errorf("%q:\ngot  %v\nwant %s", test.lines, err, want)
		}
	}
}
