package phrase

import (
	"regexp"
	"strings"
)

// A clause that opens with a count and has no verb before it must tell something of
// what is counted: 130项成果转化应用, 19个县普遍进位. Where no verb of the lexicon shows
// where that begins, the noun does: it ends with who or what such clauses are about.

// toldOf ends the noun of such a clause.
var toldOf = regexp.MustCompile(`(人民|群众|居民|农户|牧户|农民|市民|考生|学生|学子|医护人员|医务人员|干警|民警|务工人员|从业人员|党员|干部|官兵|科学家|专家|教师|人才|特派员|经理人|运动员|志愿者|院校|高校|医院|医疗机构|机构|中心|实验室|敬老院|养老院|合作社|信用社|联社|银行|平台|公司|央企|国企|企业|单位|项目|工程|成果|产品|事项|服务|村庄|行政村|社区|小区|街道|乡镇|县区|县市区|县（市、区）|县\(市、区\)|盟市|设区市|自治州|百强县|示范县|试点县|示范区|园区|开发区|景区|片区|产业集群|楼宇|道路|河流|断面|机场|车站|监测对象|困难群体|就业群体|学校|幼儿园|班级|地方|地区)$`)

// tells is the words that can open what is told.
var tells = regexp.MustCompile(`^(奋战|坚守|不惧|冲锋|投身|驻守|倾情|倾力|下沉|包联|新晋|喜|荣|获|被|受|有|成|转型|升格|串|圆|吃上|喝上|用上|住进|搬|乔迁|告别|远离|脱|增选|互认|普遍|平等|集中|众志|万众|守望|勠力|扎根|奔赴|逆行|驰援|出征|亮|走|跑|迈|跃|跻|列|通|连|联|全市|全省|全县|一窗|对外|强化)`)

// told is where what is told of the counted begins; the length where nothing is.
func (g *Grammar) told(words []rune) int {
	for i := len(words) - 2; i > 1; i-- {
		if !toldOf.MatchString(string(words[:i])) || strings.ContainsRune("的、和及与或（(）)”等", words[i]) {
			continue
		}
		rest := words[i:]
		change, _ := g.Changes.Prefix(rest)
		if tells.MatchString(string(rest)) || change > 1 || g.OpensWithVerb(rest) && !named.MatchString(string(rest)) && !toldOf.MatchString(string(rest)) {
			return i
		}
		return len(words)
	}
	return len(words)
}

// arrived is where firms and projects have come to.
var arrived = regexp.MustCompile(`^(签约)?(落户|入驻|进驻|落地|落子|扎根)了?(我|全|本|\p{Han}*?)[市县区州旗镇园城港谷]$`)

// bySchedule is the plan that what happened kept to: 按照时间节点全部完成.
var bySchedule = regexp.MustCompile(`^按照?\p{Han}{0,4}(时间节点|节点|时序进度|序时进度|进度|时限|计划|要求|规定|标准)`)

// basic opens a noun.
var basic = regexp.MustCompile(`^基本(生活|养老|医疗|公共|农田|民生|住房|工资|药物|建设|单元|盘)`)

// mainWorks is how far a building is: 主体完工.
var mainWorks = regexp.MustCompile(`^主体(结构)?(已|基本|全部|全面|顺利)*(完工|封顶|竣工|建成|完成|施工)`)

// quotedDeed ends matters with the slogan of how they are dealt with.
var quotedDeed = regexp.MustCompile(`^(\p{Han}*事项)(“\p{Han}*(办|跑|网|次|审|批)\p{Han}*”)$`)

// yearly is what somebody makes or deals with in a year.
var yearly = regexp.MustCompile(`^年(产|生产|加工|处理|消化|出栏|屠宰|接待|培训|服务|供应)\p{Han}{2,}`)

// won are verbs of what those that were counted before have come to.
var won = regexp.MustCompile(`^(通过|列入|纳入|入选|入围|获评|获得|荣获|被评为|被列为|被认定为|被列入|被纳入|跻身|进入|成为)$`)

// finished is what happened to all that was counted, with the pace.
var finished = regexp.MustCompile(`^(已经|已|均|都|全部|全面|基本|顺利|如期|按期|按时|圆满|提前|陆续|相继|先后|正式|有望|可望|将|可|成功|率先|同步|正在|稳定|稳步)*((?:超额|提前)完成|完成|\p{Han}{2,4})$`)
