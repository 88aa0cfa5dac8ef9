package status

import (
	"regexp"
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/mention"
	"github.com/policygraph/policygraph/ingest/extract/stage"
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

// treatment closes 对某路进行改扩建.
var treatment = regexp.MustCompile(`^[^，；。的]{0,24}?(进行|实施|开展|予以|加以)(了|全面|综合|系统|整体|全线|高标准)?(改造|改造提升|提升改造|升级改造|提档升级|改建|扩建|改扩建|新建|重建|翻建|整修|大修|维修|修缮|修复|加固|拓宽|拓宽改造|拓宽整修|提升|硬化|整治|综合整治|治理|疏浚|清淤|升级|扩容|续建)(工程|施工)?$`)

// standing are what stands and is only made better, which is at no stage.
var standing = regexp.MustCompile(`学校|院校|校舍|医院|卫生院|旧址|故居`)

// treated reads 对甲路、乙路等道路进行改扩建: works that something is done to.
func (st *reader) treated(unit unit, clause report.Span) (hit, bool) {
	if unit.Start == clause.Start || unit.last().Type != vocabulary.Project || !strings.HasSuffix(strings.TrimRight(st.Text(clause.Start, unit.Start), "“"), "对") {
		return hit{}, false
	}
	rest := st.behindName(unit.End, clause.End)
	at := treatment.FindStringSubmatchIndex(rest)
	if at == nil || onStreet.MatchString(rest) || standing.MatchString(rest) || school.MatchString(unit.last().Name) {
		return hit{}, false
	}
	start := clause.End - len([]rune(rest[at[2*3]:]))
	return hit{Span: report.Span{Start: start, End: clause.End}, Word: stage.Word{Status: vocabulary.Completed, Scope: stage.Made}, from: behind}, true
}
