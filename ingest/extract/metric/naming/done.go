package naming

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/policygraph/policygraph/ingest/extract/number"
	"github.com/policygraph/policygraph/ingest/extract/phrase"
	"github.com/policygraph/policygraph/vocabulary"
)

// fulfilment is what the whole of something has come to: 命案保持100%侦破.
func (m *Namer) fulfilment(rd Reading) string {
	n := rd.Numbers[len(rd.Numbers)-1]
	post := m.Report.Slice(rd.Run.Post)
	if len(rd.Numbers) > 1 || n.Unit != "%" || rd.Measure != vocabulary.Level || post == "" || rd.Run.Post.End != m.Sentence.Clause.End {
		return ""
	}
	if first, _ := utf8.DecodeRuneInString(post); !number.IsHan(first) || first == '的' || n.Value != "100" && !strings.HasPrefix(post, "用于") {
		return ""
	}
	return post
}

// doneBehind is what has been done to those counted and to the items of the list
// before: 建议640件、提案730件全部办复.
func (m *Namer) doneBehind(rd Reading) string {
	if len(rd.Numbers) > 1 || rd.Numbers[0].Class != "count" || rd.Measure != vocabulary.Level || rd.Stated || rd.Run.Post.End != m.Sentence.Clause.End {
		return ""
	}
	found := allDone.FindStringSubmatch(m.Report.Slice(rd.Run.Post))
	if found == nil {
		return ""
	}
	for i := len(m.Sentence.Stated) - 1; i >= 0 && m.Sentence.Stated[i].Start >= m.Sentence.Clause.Start; i-- {
		m.Sentence.Stated[i].Indicator = found[1] + m.Sentence.Stated[i].Indicator
	}
	return found[1]
}

// allDone says that all of them have come to something.
var allDone = regexp.MustCompile(`^(?:已|均|都|全部|全面|如期|按期|顺利|基本|已经|均已|已全部)+(办复|办结|开工|开工建设|竣工|完工|建成|投产|投用|投入使用|建成投用|竣工投产|签约|落地|交付|整改到位|整改完成|销号)$`)

// thoseWith is what a share of those named does: 毕业生65%留在本地就业 are 留在本地就业的
// 毕业生.
func (m *Namer) thoseWith(rd Reading, noun string) string {
	post := phrase.Clean(m.Report.Slice(rd.Run.Post))
	if len(rd.Numbers) > 1 || rd.Numbers[0].Unit != "%" || rd.Measure != vocabulary.Level || rd.Stated || rd.Run.Post.End != m.Sentence.Clause.End || m.Grammar.Attributes.EndsAt([]rune(noun)) || m.Grammar.Heads.EndsAt([]rune(noun)) || !actors.MatchString(noun) {
		return ""
	}
	for _, pace := range []string{"以上", "左右", "面积", "均", "都", "全部", "已", "实现"} {
		post = strings.TrimPrefix(post, pace)
	}
	if len([]rune(post)) < 3 || !m.Grammar.OpensWithVerb([]rune(post)) && !staying.MatchString(post) {
		return ""
	}
	return post
}

// actors are those who may do or have something themselves.
var actors = regexp.MustCompile(`(生|机构|企业|村|学校|医院|人员|群众|居民|农户|家庭|单位|部门|社区|乡镇|产品|项目|设备|人才|资金|支出|用地|小区|建成区)$`)

// staying is where they remain or go.
var staying = regexp.MustCompile(`^(留|投|用|来|去|回|享|有|在|纳入|达)`)
