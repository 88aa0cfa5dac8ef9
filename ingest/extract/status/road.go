package status

import (
	"regexp"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/mention"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

var (
	street  = regexp.MustCompile(`(路|街|大道|巷|胡同)$`)
	railway = regexp.MustCompile(`(铁路|公路|高速路|快速路|绕城路|道路)$`)
	// opensStreet is the name of such a work: 甲街雨污分流改造工程.
	opensStreet = regexp.MustCompile(`^[^、]{1,5}(路|街|大道|巷).*(` + onStreetWords + `)`)
	// onStreet is a work that is done on a street, or along it, and does not build it.
	onStreet = regexp.MustCompile(onStreetWords)
)

const onStreetWords = `绿化|景观|雨污|污水|管网|管廊|管道|路面|亮化|照明|便道|立面|拆迁|征迁|路灯|排水|供热|供水|整治|美化|路域|停车|扫尾`

// bareStreet says whether an entity is a street of the town and nothing more.
func bareStreet(e *statement.Entity) bool {
	return e.Type == vocabulary.Project && street.MatchString(e.Name) && !railway.MatchString(e.Name)
}

// along says whether what is said of a list is of works on its streets: 完成甲街、乙街
// 等道路绿化工程, 实施甲路、乙路雨污分流改造.
func (st *reader) along(unit unit, ref mention.Mention, clause report.Span) bool {
	if !bareStreet(ref.Entity) {
		return false
	}
	if onStreet.MatchString(st.Text(unit.refs[len(unit.refs)-1].Start, unit.End)) && bareStreet(unit.last()) && !onStreet.MatchString(unit.last().Name) {
		return true // the mention says more than the name: 学府路绿化亮化
	}
	if opensStreet.MatchString(unit.last().Name) && !bareStreet(unit.last()) {
		return true
	}
	rest := st.behindName(unit.End, clause.End)
	if end := strings.IndexAny(rest, "，、；"); end >= 0 {
		rest = rest[:end]
	}
	return onStreet.MatchString(rest)
}
