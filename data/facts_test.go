package data_test

import (
	"strings"
	"testing"

	"github.com/policygraph/policygraph/data"
)

// TestNamesAreSound: no alias has half of its quotation marks or its head twice.
func TestNamesAreSound(t *testing.T) {
	g, err := data.Graph()
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range g.Entities {
		for _, word := range append([]string{e.Name}, e.Aliases...) {
			if strings.Count(word, "“") != strings.Count(word, "”") {
				t.Errorf("%s: %s has half of its quotation marks", e.ID, word)
			}
			if head, ok := strings.CutPrefix(word, e.Name); ok && head != "" && strings.HasSuffix(e.Name, head) {
				t.Errorf("%s: %s has its head twice", e.ID, word)
			}
		}
	}
}

// TestOwners: what names the province or the nation is not the city's.
func TestOwners(t *testing.T) {
	g, err := data.Graph()
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range g.Entities {
		id := string(e.ID)
		for _, owned := range []string{"place:330300:东南亚", "place:330300:拉美", "event:330300:党的", "programme:330300:省", "programme:330300:浙江省", "policy:330300:省"} {
			if strings.HasPrefix(id, owned) {
				t.Errorf("%s is not the city's", id)
			}
		}
	}
}
