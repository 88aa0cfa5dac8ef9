package headed

import (
	"regexp"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// readLines reads 开行甲至乙、丙海铁联运班列: two regular services that share
// their start and their head noun.
func (n *Reader) readLines(tokens []token.Token, list token.List, act token.Act) bool {
	if len(list.Items) < 2 {
		return false
	}
	first, last := list.Items[0], list.Items[len(list.Items)-1]
	from, _ := n.strip(tokens, first, spot{act: act})
	to := n.lineEnd(tokens, from, first.To)
	if to < 0 || tokens[last.From].Class != token.Place {
		return false
	}
	find, _, ok := n.nameIn(tokens, last, spot{act: token.Build, list: list})
	if !ok || find.Type != vocabulary.Platform {
		return false
	}
	start := n.Text(report.Span{Start: tokens[from].Start, End: tokens[to].End})
	tail := n.Text(report.Span{Start: tokens[last.From].End, End: find.End})
	for i, item := range list.Items {
		span := report.Span{Start: tokens[item.From].Start, End: tokens[item.To-1].End}
		name := start + n.Text(report.Span{Start: tokens[item.From].Start, End: tokens[item.From].End}) + tail
		if i == 0 {
			span.Start = tokens[from].Start
			name = n.Text(span) + tail
		} else if i == len(list.Items)-1 {
			span.End = find.End
		}
		n.Add(found.Name{Span: span, Name: name, Type: find.Type, Rule: "name.line"})
	}
	return true
}

// lineEnd is the index of the 至 between two places, -1 where there is none.
func (n *Reader) lineEnd(tokens []token.Token, from, to int) int {
	if from+3 != to || tokens[from].Class != token.Place || tokens[from+2].Class != token.Place || n.Text(tokens[from+1].Span) != "至" {
		return -1
	}
	return from + 1
}

// eachWork names the items of a list in front of its last one that end in a work's noun
// themselves: 青石路、白鹭湾大道.
func (n *Reader) eachWork(tokens []token.Token, from int, list token.List) bool {
	for i, item := range list.Items[:len(list.Items)-1] {
		if i == 0 {
			item.From = from
		}
		last := tokens[item.To-1]
		if !last.IsHead() || last.ProjectHead().Type != vocabulary.Project {
			return false
		}
		span := report.Span{Start: tokens[item.From].Start, End: last.End}
		if own, _ := n.ownness(tokens[item.From : item.To-1]); own >= 2 {
			defer n.Add(found.Name{Span: span, Name: n.Text(span), Type: vocabulary.Project, Rule: "name.line"})
		}
	}
	return true
}

// jointWork ends a work that may be done to all of a list at once: 甲河、乙河治理工程.
var jointWork = regexp.MustCompile(`(工程|项目|改造|治理|整治|建设|搬迁|疏浚|修复|绿化|亮化|迁建|扩建|新建|改建|提升|湿地|水系|廊道|配套|设施|安置房|通道)$`)

// addEach names the items of a list in front of its last one, each a thing of its own:
// 青石广场、白鹭酒店. A site alone bears what the last one is: 青石、白鹭污水处理厂.
func (n *Reader) addEach(tokens []token.Token, from int, list token.List, end int) {
	for i, item := range list.Items[:len(list.Items)-1] {
		if i == 0 {
			item.From = from
		}
		own, marked := n.ownness(tokens[item.From:item.To])
		if own < 2 && !marked || cutInside(tokens[item.From:item.To]) {
			continue
		}
		span := report.Span{Start: tokens[item.From].Start, End: tokens[item.To-1].End}
		find := found.Name{Span: span, Name: n.Text(span), Type: vocabulary.Project, Rule: "name.list"}
		switch last := tokens[item.To-1]; {
		case last.IsHead():
			find.Type = last.ProjectHead().Type
		case !wholeName.MatchString(find.Name):
			shared := n.sharedKind(tokens, list.Items[len(list.Items)-1], end, span.Len())
			if shared == "" {
				continue
			}
			find.Name += shared
		}
		n.Add(find)
	}
}

// wholeName ends what is a thing without the noun of another.
var wholeName = regexp.MustCompile(`([一二三四五六七八九镇职高]中|中学|小学|酒店|花园|[东西南北]区)$`)

// sharedKind is what stands behind the site of a list's last item, which ends at end:
// 污水处理厂 of 白鹭污水处理厂, by the size of another site or where the words begin. ""
// where that is a bare noun, which may be the last one's own.
func (n *Reader) sharedKind(tokens []token.Token, item token.Chunk, end, size int) string {
	words := 0
	for k := item.From + 1; k < item.To && tokens[k].Start < end; k++ {
		if tokens[k].Class == token.Join {
			return ""
		}
		if tokens[k].Start-tokens[item.From].Start == size {
			words = tokens[k].Start
		}
		if words == 0 && !token.OwnWord(tokens[k]) && tokens[k].Class != token.Place && tokens[k].Start-tokens[item.From].Start > size {
			words = tokens[k].Start
		}
	}
	if kind := (report.Span{Start: words, End: end}); words > 0 && kind.Len() > 3 {
		return n.Text(kind)
	}
	return ""
}

// eachProject names the items of a list in front of its last one, which ends as projects
// do, where each has a name or a sum of its own: 青石电子、白鹭药业项目, 3亿元的青石电子、
// 2亿元的白鹭药业项目.
func (n *Reader) eachProject(tokens []token.Token, list token.List, last string) bool {
	if !strings.HasSuffix(last, "项目") || jointProject.MatchString(last) {
		return false
	}
	funded, own := false, true
	for i, item := range list.Items[:len(list.Items)-1] {
		funded = funded || list.Items[i+1].From-item.To > 2
		from, _ := n.strip(tokens, item, spot{list: list})
		named, _ := n.ownness(tokens[from:max(from, min(item.To, from+2))])
		own = own && named == 2
	}
	if !funded && !own {
		return false
	}
	for _, item := range list.Items[:len(list.Items)-1] {
		from, _ := n.strip(tokens, item, spot{list: list})
		if from >= item.To {
			continue
		}
		if named, _ := n.ownness(tokens[from:item.To]); named < 2 || cutInside(tokens[from:item.To]) || tokens[item.To-1].IsHead() {
			continue
		}
		span := report.Span{Start: tokens[from].Start, End: tokens[item.To-1].End}
		n.Add(found.Name{Span: span, Name: n.Text(span) + "项目", Type: vocabulary.Project, Rule: "name.list", Aliases: []string{n.Text(span)}})
	}
	return true
}

// jointProject ends what may be done to all of a list at once.
var jointProject = regexp.MustCompile(`(改造|整治|治理|建设|扩建|迁建|新建|改建|修复|搬迁|提升|保护|配套|绿化|亮化|处理|挂钩|租赁|采购|医疗|康养|示范|试点)项目$`)

// cutInside says that something governs a part of the item.
func cutInside(item []token.Token) bool {
	for _, t := range item {
		if t.Class != token.Other && t.Class != token.Place && t.Class != token.Number || t.Particle {
			return true
		}
	}
	return false
}

// addSite names the work of a place in a list: 青石、白鹭等通用机场.
func (n *Reader) addSite(tokens []token.Token, from, to int, shared token.Token) {
	head := shared.ProjectHead()
	if to != from+1 || tokens[from].Class != token.Place || head.Type != vocabulary.Project || head.Need != token.NeedBuilt || shared.Len() < 3 {
		return
	}
	span := tokens[from].Span
	n.Add(found.Name{Span: span, Name: n.Text(span) + n.Text(shared.Span), Type: head.Type, Rule: "name.list"})
}
