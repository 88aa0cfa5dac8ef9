package proper

import (
	"regexp"
	"unicode/utf8"

	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// countedDrive matches a set of drives by what they are for and how many they are, behind
// the verb that carries them out: 实施碳达峰十大行动.
var countedDrive = regexp.MustCompile(`(?:实施|开展|推进|推动|打好|打响|抓好)好?了?(\p{Han}{2,12}?(?:“[二三四五六七八九十]+大(?:行动|工程|专项行动|攻坚行动|攻坚战|计划)”|[二三四五六七八九十]+大(?:标志性|专项|重点|攻坚|提升)?(?:行动|工程|攻坚战|计划|战役)))(?:[，。；、]|$)`)

// ReadCountedDrives takes the sets of drives of a clause.
func (n *Reader) ReadCountedDrives(s report.Span) {
	text := n.Text(s)
	for at := 0; at < len(text); {
		match := countedDrive.FindStringSubmatchIndex(text[at:])
		if match == nil {
			return
		}
		start := s.Start + utf8.RuneCountInString(text[:at+match[2]])
		span := report.Span{Start: start, End: start + utf8.RuneCountInString(text[at+match[2]:at+match[3]])}
		n.Add(found.Name{Span: span, Name: n.Text(span), Type: vocabulary.Programme, Rule: "name.drive"})
		at += match[3]
	}
}
