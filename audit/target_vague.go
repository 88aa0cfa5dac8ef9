package audit

import (
	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/track"
	"github.com/policygraph/policygraph/vocabulary"
)

func targetVague() Rule {
	return Rule{
		ID: "target-vague", Severity: Warning,
		Name: Text{"目标没有期限或比较方式", "targets without a period or comparator"},
		Doc: Text{
			"目标没有可读的期限、没有比较方式，或期限在提出时已过。",
			"A target whose period or comparator is missing or cannot be read, or whose period was over when it was set.",
		},
		Hint:  Text{"写明到何时、达到多少（以上、以内、左右）。", "Say by when, and whether it is at least, at most or about."},
		Check: checkTargetVague,
	}
}

func checkTargetVague(r *Reading) []Finding {
	var found []Finding
	for _, m := range r.Metrics {
		if m.Kind != vocabulary.Target {
			continue
		}
		if problem := r.vague(m); problem != (Text{}) {
			thing := r.thing(m) + " " + stated(m)
			found = append(found, Finding{Subject: m.ID, Message: Text{thing + "：" + problem.Chinese, thing + ": " + problem.English}})
		}
	}
	return found
}

// vague says what a target lacks, nothing where it lacks nothing.
func (r *Reading) vague(m *graph.Metric) Text {
	_, end, ok := track.Months(m.Period)
	switch {
	case m.Comparator == "":
		return Text{"没有比较方式", "it has no comparator"}
	case m.Period == "":
		return Text{"没有期限", "it has no period"}
	case !ok:
		return say("期限“%s”无法识别", "the period %q cannot be read", m.Period)
	}
	for _, s := range m.Sources {
		if d := r.documents[s.Document]; d != nil {
			if begin, _, known := track.Months(d.Period); known && end <= begin {
				return say("期限%s在报告期%s之前", "its period %s lies before that of the report, %s", m.Period, d.Period)
			}
		}
	}
	return Text{}
}
