package work

import (
	"regexp"
	"unicode/utf8"

	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// ReadRoads names roads by their numbers, and the rings round a town, where no longer
// name holds them: 国道G337, S465青石至白鹭段, 北外环. before is where the names of the
// clause begin.
func (n Reader) ReadRoads(tokens []token.Token, before int) {
	if n.National() || len(tokens) == 0 {
		return
	}
	at, end := tokens[0].Start, tokens[len(tokens)-1].End
	text := n.Text(report.Span{Start: at, End: end})
	for _, pattern := range []*regexp.Regexp{numbered, rings} {
		for from := 0; from < len(text); {
			m := pattern.FindStringSubmatchIndex(text[from:])
			if m == nil {
				break
			}
			span := report.Span{Start: at + utf8.RuneCountInString(text[:from+m[2]])}
			span.End = span.Start + utf8.RuneCountInString(text[from+m[2]:from+m[3]])
			if !n.named(span, before) {
				n.Add(found.Name{Span: span, Name: n.Text(span), Type: vocabulary.Project, Rule: "name.road"})
			}
			from += m[3] // what closes one may open the next
		}
	}
}

// numbered match a road's number with its class in front of it or behind, and what part
// of the road is meant.
var numbered = regexp.MustCompile(`(?:^|[^A-Za-z0-9.老])((?:[国省县乡]道)?[GSXY][0-9]{3,4}(?:国道|省道|线)?(?:（[^（）]{2,16}段）|[^，。；、（）0-9A-Za-z的和与]{0,9}段)?(?:改扩建|改建|改造|改线|大修)?(?:工程|项目)?)(?:[^A-Za-z0-9.]|$)`)

// rings match a ring round a town that is built: 打通北外环, 新东环建设.
var rings = regexp.MustCompile(`(?:新建|打通|实施|推进|启动|完成|建成|加快|开工|谋划|规划|建设|、|贯通|改造)(新?[东西南北](?:[一二三四五]|外|内)?环(?:路|线)?(?:[东西南北]延)?)(?:[、，。；等和及]|$|建设|改造|工程|通车|贯通|全线|拓宽|竣工|建成)`)

// named says whether a work or a road was named in a span.
func (n Reader) named(span report.Span, before int) bool {
	for _, f := range n.List[before:] {
		if f.Start < span.End && span.Start < f.End && f.Type != vocabulary.Place && f.Type != vocabulary.Area {
			return true
		}
	}
	return false
}
