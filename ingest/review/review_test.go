package review_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/ingest/review"
	"github.com/policygraph/policygraph/vocabulary"
)

const body = "一、2031年工作回顾\n云溪大桥位于滨江新城，建成投用。\n另有云溪大桥投资5亿元、7亿元。\n"

// stated is an invented reading of the body.
func stated(t *testing.T) (*report.Report, statement.All) {
	t.Helper()
	r, err := report.Parse([]byte(body))
	if err != nil {
		t.Fatal(err)
	}
	at := func(words string) report.Span {
		start := len([]rune(body[:strings.Index(body, words)]))
		return report.Span{Start: start, End: start + len([]rune(words))}
	}
	metric := statement.Metric{Span: at("5"), Rule: "metric/amount", Indicator: "投资", About: "云溪大桥",
		Measure: vocabulary.Level, Value: "5", Unit: "亿元", Comparator: vocabulary.Equal, Kind: vocabulary.Actual, Period: "2031"}
	return r, statement.All{
		Context: statement.Context{Place: "云溪市", Year: 2032, Type: "annual", Period: "2031"},
		Metrics: []statement.Metric{metric},
		Entities: []statement.Entity{
			{Type: vocabulary.Project, Name: "云溪大桥", Mentions: []report.Span{at("云溪大桥")}, Rule: "name.head"},
			{Type: vocabulary.Area, Name: "滨江新城", Mentions: []report.Span{at("滨江新城")}, Rule: "name.head"},
		},
		Relations: []statement.Relation{{Span: at("位于"), Type: vocabulary.LocatedIn, From: "云溪大桥", To: "滨江新城", Rule: "in.name"}},
		Statuses:  []statement.Status{{Span: at("建成投用"), Entity: "云溪大桥", Status: vocabulary.Operating, Period: "2031", Rule: "status.works-behind"}},
		Unread:    []statement.Unread{{Span: at("7"), Reason: "no subject"}},
	}
}

// decide writes decisions into the lines that hold some words.
func decide(lines string, verdicts map[string]string) string {
	var b strings.Builder
	b.WriteString(review.Heading())
	for line := range strings.Lines(lines) {
		for words, verdict := range verdicts {
			if strings.Contains(line, "\t"+words) {
				line = verdict + strings.TrimPrefix(line, "\t")
				break
			}
		}
		b.WriteString(line)
	}
	return b.String()
}

// brief is what is left of the statements after a review.
func brief(s statement.All) []string {
	var all []string
	for _, e := range s.Entities {
		all = append(all, string(e.Type)+" "+e.Name+" "+e.Rule)
	}
	for _, rel := range s.Relations {
		all = append(all, string(rel.Type)+" "+rel.From+" "+rel.To)
	}
	for _, status := range s.Statuses {
		all = append(all, string(status.Status)+" "+status.Entity)
	}
	for _, m := range s.Metrics {
		all = append(all, m.Indicator+" "+m.About+" "+string(m.Value)+m.Unit+" "+m.Rule)
	}
	for _, u := range s.Unread {
		all = append(all, u.Reason)
	}
	return all
}

func TestApply(t *testing.T) {
	for name, test := range map[string]struct {
		verdicts map[string]string
		want     []string
	}{
		"rename": {map[string]string{"type=Project|": "correct\tname=大桥|type=Area"},
			[]string{"Area 大桥 reviewed", "Area 滨江新城 name.head", "LOCATED_IN 大桥 滨江新城", "operating 大桥", "投资 大桥 5亿元 metric/amount", "no subject"}},
		"rename into another": {map[string]string{"type=Project|": "correct\tname=滨江新城|type=Area"},
			[]string{"Area 滨江新城 reviewed", "operating 滨江新城", "投资 滨江新城 5亿元 metric/amount", "no subject"}},
		"drop an entity": {map[string]string{"type=Project|": "drop\t"},
			[]string{"Area 滨江新城 name.head", "投资 云溪市 5亿元 metric/amount", "no subject"}},
		"drop a metric, place a number": {map[string]string{"indicator=": "drop\t", "number=": "correct\tindicator=资金|unit=亿元|about=滨江新城"},
			[]string{"Project 云溪大桥 name.head", "Area 滨江新城 name.head", "LOCATED_IN 云溪大桥 滨江新城", "operating 云溪大桥", "资金 滨江新城 7亿元 reviewed", "reviewed"}},
		"keep": {map[string]string{"type=Area|": "keep\t", "number=": "keep\t", "entity=": "correct\tstatus=completed"},
			[]string{"Project 云溪大桥 name.head", "Area 滨江新城 reviewed", "LOCATED_IN 云溪大桥 滨江新城", "completed 云溪大桥", "投资 云溪大桥 5亿元 metric/amount", "reviewed"}},
	} {
		r, s := stated(t)
		var d review.Decisions
		if err := d.Add("review.tsv", decide(review.Doubtful("r.txt", r, s, 1), test.verdicts)); err != nil {
			t.Fatal(err)
		}
		changed, err := d.Apply(r, &s)
		if err != nil || len(changed) > 0 {
			t.Errorf("%s: %v %q", name, err, changed)
		}
		if diff := cmp.Diff(test.want, brief(s)); diff != "" {
			t.Errorf("%s: -want +got\n%s", name, diff)
		}
		mentions := 0
		for _, e := range s.Entities {
			mentions += len(e.Mentions)
		}
		if dropped := strings.HasPrefix(name, "drop an entity"); mentions != 2 && !dropped {
			t.Errorf("%s: %d mentions", name, mentions)
		}
	}
}

// TestSentenceTwice: one decision holds for a sentence wherever it stands.
func TestSentenceTwice(t *testing.T) {
	r, err := report.Parse([]byte("一、回顾\n增长5%。\n增长5%。\n"))
	if err != nil {
		t.Fatal(err)
	}
	s := statement.All{Unread: []statement.Unread{
		{Span: report.Span{Start: 7, End: 8}, Reason: "bare"}, {Span: report.Span{Start: 13, End: 14}, Reason: "bare"}}}
	lines := review.Doubtful("r.txt", r, s, 1)
	var d review.Decisions
	if err := d.Add("review.tsv", decide(lines, map[string]string{"number=5": "keep\t"})); err != nil || strings.Count(lines, "\n") != 1 {
		t.Fatalf("%q: %v", lines, err)
	}
	if changed, err := d.Apply(r, &s); err != nil || len(changed) > 0 || s.Unread[0].Reason != "reviewed" || s.Unread[1].Reason != "reviewed" {
		t.Errorf("%v %q %v", err, changed, s.Unread)
	}
}

// TestApplyToAnotherReading: what is read from the same text has changed.
func TestApplyToAnotherReading(t *testing.T) {
	r, s := stated(t)
	var d review.Decisions
	if err := d.Add("review.tsv", decide(review.Doubtful("r.txt", r, s, 1), map[string]string{"entity=": "drop\t"})); err != nil {
		t.Fatal(err)
	}
	s.Statuses[0].Status = vocabulary.Completed
	changed, err := d.Apply(r, &s)
	if err != nil || len(changed) != 1 || !strings.HasPrefix(changed[0], "review.tsv:") || len(s.Statuses) != 1 {
		t.Errorf("%v %q %v", err, changed, s.Statuses)
	}
}

func TestAddRefusesBadLines(t *testing.T) {
	line := "云溪市 2032-annual\tr.txt:1:1\t0.5\trule\tstatus\tentity=甲\tkey\t甲"
	for text, want := range map[string]string{
		"":                                    "r.tsv:1:1: this is no review file",
		"keep\tx\t" + line:                    "r.tsv:1:1: this is no review file",
		"Hkeep\t\t甲\n":                        "r.tsv:2:1: 3 columns where there must be 10",
		"Hkeep\tstatus=a\t" + line:            "r.tsv:2:6: a correction without the decision correct",
		"H\n# note\ncorrect\tstatus\t" + line: "r.tsv:4:9: \"status\" is no correction",
	} {
		text = strings.Replace(text, "H", review.Heading(), 1)
		var d review.Decisions
		err := d.Add("r.tsv", text)
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}
