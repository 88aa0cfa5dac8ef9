package subject_test

import (
	"testing"

	"github.com/policygraph/policygraph/ingest/extract/metric/subject"
	"github.com/policygraph/policygraph/ingest/extract/phrase"
)

func TestAttribute(t *testing.T) {
	opened := subject.Subject{Name: "开工重点项目", Verb: "开工", Noun: "重点项目"}
	handled := subject.Subject{Name: "办理建议", Verb: "办理", Noun: "建议"}
	rate := subject.Subject{Name: "建议办结率", Noun: "建议办结率", Base: "建议"}
	for _, c := range []struct {
		word string
		to   subject.Subject
		want string
	}{
		{"开工率", opened, "重点项目开工率"},
		{"投资", opened, "重点项目投资"},
		{"增速", opened, "开工重点项目"},
		{"办复率", handled, "建议办复率"},
		{"满意率", rate, "建议满意率"},
		{"园区", opened, ""},
	} {
		got, ok := subject.Attribute(phrase.Load(), c.word, c.to)
		if got.Name != c.want || ok != (c.want != "") {
			t.Errorf("%s of %s is %q, want %q", c.word, c.to.Name, got.Name, c.want)
		}
	}
}

func TestOfPeople(t *testing.T) {
	if got := (subject.Subject{Name: "脱贫户"}).OfPeople().Name; got != "脱贫人口" {
		t.Errorf("got %s", got)
	}
	if got := (subject.Subject{Name: "惠及贫困户"}).OfPeople().Name; got != "惠及贫困户" {
		t.Errorf("got %s", got)
	}
}
