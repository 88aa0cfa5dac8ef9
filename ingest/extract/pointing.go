package extract

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/report"
)

// backward is the work that the clause before is about: 落地一批重点项目，全年完成
// 投资140亿元.
func (m *metricReader) backward(s report.Sentence, index int) []subject {
	if index == 0 {
		return nil
	}
	name := clean(m.r.Slice(s.Clauses[index-1].Span))
	if !endsWithAny(name, "项目", "工程") {
		return nil
	}
	if at := strings.LastIndex(name, "一批"); at >= 0 {
		name = name[at+len("一批"):]
	}
	_, name = m.g.splitVerb(m.g.stripLeads(name, false, m.sentence.plan).rest)
	return []subject{{name: name, noun: name}}
}

// forward is what the next clause does, for an amount that opens a sentence.
func (m *metricReader) forward(s report.Sentence, index int) []subject {
	if m.sentence.clause.owner != "" || index+1 >= len(s.Clauses) {
		return nil
	}
	next := s.Clauses[index+1].Span
	text := clean(m.withoutNumbers(next))
	name := strings.TrimPrefix(m.g.stripLeads(text, false, false).rest, "实施")
	if name == "" {
		return nil
	}
	sub := subject{name: name, noun: name}
	if found, _, ok := m.openingMention(next); ok && owns(found.entity.Type) {
		sub = subject{name: m.r.Slice(found.Span), noun: m.r.Slice(found.Span), about: found.entity.Name}
	}
	return []subject{sub}
}

// ranked says that a count sums up a list of indicators that the next number
// ranks: A、B、C3项主要指标居全市第一.
func (m *metricReader) ranked(rd *reading) bool {
	post := m.r.Slice(rd.run.post)
	return (strings.HasPrefix(post, "主要指标") || strings.HasPrefix(post, "指标") || strings.HasPrefix(post, "主要经济指标")) &&
		rd.run.post.End < m.sentence.clause.End && strings.Contains(rd.lead.rest, "、")
}

func (m *metricReader) rankedList(rd *reading) subject {
	post := m.r.Slice(rd.run.post)
	noun, rest, _ := strings.Cut(post, "指标")
	noun += "指标"
	list := strings.TrimSuffix(rd.lead.rest, "等")
	for _, item := range strings.FieldsFunc(list, func(r rune) bool { return r == '、' || r == '和' }) {
		name := m.g.pointless(item)
		m.sentence.clause.items = append(m.sentence.clause.items, subject{name: name, noun: name})
	}
	end := rd.run.post.End
	for _, next := range m.scanner.scan(report.Span{Start: rd.run.post.Start, End: m.reachOf(end)}) {
		if next.Start >= end {
			end = next.full.End
			break
		}
	}
	rd.behind = behind{}
	name := rest + m.r.Slice(report.Span{Start: rd.run.post.End, End: end}) + "的" + noun
	return subject{name: name, noun: noun}
}

// conditional says that a count is of those things before which reach the number
// behind it: 89项实事中67项进度超85%.
func (m *metricReader) conditional(rd reading) bool {
	post := strings.TrimSuffix(strings.TrimSuffix(m.r.Slice(rd.run.post), "到"), "达")
	return rd.lead.rest == "" && m.g.attributes.has(post) && m.lastCounted().noun != "" &&
		rd.run.post.End < m.sentence.clause.End && rd.numbers[0].class == "count"
}

func (m *metricReader) condition(rd reading) subject {
	noun := m.lastCounted().noun
	next := m.scanner.scan(report.Span{Start: rd.run.post.End, End: m.reachOf(rd.run.post.End)})
	end := rd.run.post.End
	if len(next) > 0 {
		end = next[0].full.End
	}
	name := m.r.Slice(report.Span{Start: rd.run.post.Start, End: end}) + "的" + noun
	return subject{name: name, noun: noun, base: noun}
}

// withoutNumbers is the text of a span with its figures and their units left
// out.
func (m *metricReader) withoutNumbers(span report.Span) string {
	var b strings.Builder
	at := span.Start
	for _, n := range m.scanner.scan(span) {
		if n.reason == "" {
			b.WriteString(string(m.r.Text[at:max(at, n.full.Start)]))
			at = n.full.End
		}
	}
	b.WriteString(string(m.r.Text[at:span.End]))
	return b.String()
}
