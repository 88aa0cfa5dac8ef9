package proper

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// AddPrefix takes the place or the area that a longer name opens with: 青溪片区 in
// 青溪片区老旧小区改造.
func (n *Reader) AddPrefix(tokens []token.Token, f found.Name) {
	if f.Rule == "name.honour" || f.Type == vocabulary.Place || f.Type == vocabulary.Person || f.Type == vocabulary.Policy {
		return
	}
	first := 0
	for first < len(tokens) && tokens[first].Start < f.Start {
		first++
	}
	var prefix found.Name
	own := false
	for k := first; k < len(tokens) && tokens[k].End <= f.End-2 && tokens[k].End-f.Start <= 14; k++ {
		t := tokens[k]
		kind, ends := n.PrefixKind(t)
		if host, ok := n.host(tokens[first:k+1], f, own); ok {
			kind, ends = host, true
		} else if ends && kind == vocabulary.Place {
			ends = n.settled(tokens[first:k])
		}
		if ends && !strings.ContainsRune("至（(", n.Report.Text[t.End]) && (k > first && t.End-f.Start >= 3 && (own || k == first+1) || n.SoleArea(t)) {
			span := report.Span{Start: f.Start, End: t.End}
			prefix = found.Name{Span: span, Name: n.Text(span), Type: kind, Rule: "name.prefix"}
		}
		own = own || token.OwnWord(t) || t.Class == token.Place
		if !own && k > first || t.Class != token.Other && t.Class != token.Place || t.Particle || t.Through || t.Word.Act != token.NoAct {
			break
		}
	}
	if prefix.Name != "" && f.Type != vocabulary.Programme && f.Type != vocabulary.Event && n.Text(report.Span{Start: prefix.End, End: f.End}) != "项目" {
		n.Cite(&prefix)
		n.Add(prefix)
	}
}

// host is the type of what a work lies in or is a part of, by the word that its name
// ends in and with a word of its own in front of that: 青云机场 in 青云机场航站楼. A phase
// or a stretch of it names it no more than the whole does.
func (n *Reader) host(tokens []token.Token, f found.Name, own bool) (vocabulary.EntityType, bool) {
	t := tokens[len(tokens)-1]
	kind, ok := n.lex.hosts.Get(n.Report.Text[t.Start:t.End])
	if !ok || f.Type != vocabulary.Project && f.Type != vocabulary.Platform && f.Type != vocabulary.Area {
		return "", false
	}
	rest := n.Report.Text[t.End:f.End]
	if strings.ContainsRune("路街片历风至到和与、", rest[0]) || strings.Contains(n.Text(report.Span{Start: f.Start, End: t.Start}), "高速") {
		return "", false
	}
	if strings.ContainsRune("期延段级", rest[min(1, len(rest)-1)]) || strings.HasSuffix(string(rest), "桥") || strings.Contains(string(rest), "路桥") || strings.HasSuffix(f.Name, "医院") {
		return "", false
	}
	name := n.Text(report.Span{Start: f.Start, End: t.Start})
	if kind == vocabulary.Place {
		return kind, t.Start-f.Start == 2 && !n.lex.kinds[name] || n.settled(tokens[:len(tokens)-1])
	}
	return kind, own
}

// settled says whether words can be a settlement's own name.
func (n *Reader) settled(tokens []token.Token) bool {
	if len(tokens) > 4 {
		return false
	}
	for _, t := range tokens {
		if t.Class != token.Other || !token.OwnWord(t) {
			return false
		}
	}
	return len(tokens) > 1 && !strings.ContainsAny(n.Text(report.Span{Start: tokens[0].Start, End: tokens[len(tokens)-1].End}), "第批省") && !n.lex.kinds[n.Text(report.Span{Start: tokens[0].Start, End: tokens[len(tokens)-1].End})]
}

// ReadSoleAreas takes 新区 and 高新区 for the city's own where nothing stands in
// front of them.
func (n *Reader) ReadSoleAreas(tokens []token.Token) {
	for i, t := range tokens {
		edge := i == 0 || tokens[i-1].Class == token.Mark || tokens[i-1].Class == token.Comma || tokens[i-1].Class == token.Cut || tokens[i-1].Class == token.Lead || tokens[i-1].Class == token.Join
		switch {
		case n.SoleArea(t) && edge && (i+1 == len(tokens) || tokens[i+1].Class != token.Count):
			n.Add(found.Name{Span: t.Span, Name: n.Text(t.Span), Type: vocabulary.Area, Rule: "area.sole"})
		case i > 0 && n.Is(t, "市区") && strings.ContainsRune("东南西北", n.Report.Text[t.Start-1]) && tokens[i-1].Len() == 1:
			span := report.Span{Start: tokens[i-1].Start, End: t.End}
			n.Add(found.Name{Span: span, Name: n.Text(span), Type: vocabulary.Area, Rule: "area.sole"})
		}
	}
}
