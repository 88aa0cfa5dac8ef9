package synthetic

import (
	"fmt"
	"strings"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/vocabulary"
)

// What names are put together from.
var (
	themes   = strings.Fields("稳增长 强产业 促改革 扩开放 优环境 惠民生 兴乡村 防风险")
	stages   = []vocabulary.Status{vocabulary.Planned, vocabulary.Approved, vocabulary.Started, vocabulary.UnderConstruction, vocabulary.Completed, vocabulary.Operating}
	first    = []rune("云澄栖岚霁沐漪筠蘅芷岫溯砚珩琅珞璟翊")
	second   = []rune("溪州川陵浦泽津屿")
	fields   = strings.Fields("数据 光电 基因 眼健康 智能 软件 新能源 低空 海洋 纺织 泵阀 电气 鞋服 物流 文旅 康养 冷链 氢能 轨道 港航 种业 茶叶 陶瓷 半导体")
	adverbs  = strings.Fields("东 西 南 北 中 临江 滨海 城东 城西 城南 城北 高新 综合 国际 未来 新 大 总部 一号 二号 三号 环湖 山地 沿河")
	sectors  = strings.Fields("规上工业 服务业 农业 建筑业 外贸 民间 高新技术产业 数字经济核心产业 战略性新兴产业 装备制造业 时尚产业 交通 水利 能源 科技 教育 卫生 文化 养老 就业 社保 住房 环保 旅游 邮政 电信 快递 冷链 港口 机场 铁路 公路 乡村 城镇 居民 企业 财政 税收 金融 保险 证券 会展 渔业 林业 畜牧业 粮食 蔬菜 茶叶 水果 花卉")
	measured = strings.Fields("增加值 投资 收入 支出 产值 利润 用电量 从业人员 企业数 新增企业 研发投入 技改投资 出口 进口 贷款余额 存款余额 项目数 开工数 完成率 覆盖率 参保人数 床位数 学位数 客运量 货运量 吞吐量 面积 产量 销售额 消费额 用地 能耗 排放量 专利数 人才数 平台数 园区数 补助 标准 户数 套数 里程 人次 批次 件数 宗数 站点 泊位 车次 航班 场次 品牌数 标准数 认证数 基地数 中心数 机构数 团队数 试点数 村数")
)

func nation() *graph.Entity {
	return &graph.Entity{ID: "place:100000:中国", Type: vocabulary.Place, Name: "中国", English: "China", Code: "100000"}
}

func cityOf(n int) *graph.Entity {
	name := string(first[n%len(first)]) + string(second[n/len(first)%len(second)])
	if round := n / len(first) / len(second); round > 0 {
		name = string(first[(n+round)%len(first)]) + name
	}
	code := fmt.Sprintf("9%02d%02d0", n%20+10, n/20+10)
	return &graph.Entity{ID: graph.ID("place:" + code + ":" + name + "市"), Type: vocabulary.Place, Name: name + "市", Code: code}
}

func provinceOf(city *graph.Entity) *graph.Entity {
	code := city.Code[:3] + "000"
	name := string(first[(int(code[1]-'0')*10+int(code[2]-'0'))%len(first)]) + "省"
	return &graph.Entity{ID: graph.ID("place:" + code + ":" + name), Type: vocabulary.Place, Name: name, Code: code}
}

// mostNames is how many things of a city have names.
const mostNames = 1500

// kinds is what the things of a city are, in turn, and how their names end.
var kinds = [...]struct {
	kind   vocabulary.EntityType
	ending string
}{
	{vocabulary.Platform, "谷群"}, {vocabulary.Platform, "谷"}, {vocabulary.Platform, "港"}, {vocabulary.Platform, "产业园"},
	{vocabulary.Area, "新区"}, {vocabulary.Project, "基地项目"}, {vocabulary.Project, "快速路"}, {vocabulary.Policy, "发展规划"},
	{vocabulary.Programme, "提升行动"}, {vocabulary.Reform, "综合改革"}, {vocabulary.Organization, "集团"}, {vocabulary.Event, "博览会"},
	{vocabulary.Project, "枢纽工程"}, {vocabulary.Person, "工匠"}, {vocabulary.Project, "中心"}, {vocabulary.Platform, "创新中心"},
}

// nameOf is the nth named thing of a city.
func nameOf(city *graph.Entity, n int) *graph.Entity {
	kind := kinds[n%len(kinds)]
	n /= len(kinds)
	name := adverbs[n/len(fields)%len(adverbs)] + fields[n%len(fields)] + kind.ending
	entity := &graph.Entity{
		ID:   graph.ID(strings.ToLower(string(kind.kind)) + ":" + city.Code + ":" + name),
		Type: kind.kind, Name: name, Place: city.ID,
	}
	if n%5 == 0 {
		entity.English = fmt.Sprintf("%s No. %d", kind.kind, n)
	}
	return entity
}

// nameOrCity is the city where there is no nth thing.
func nameOrCity(city *graph.Entity, n int) *graph.Entity {
	if n < 0 {
		return city
	}
	return nameOf(city, n)
}

// joined is a relation to the nth thing of a city.
type joined struct {
	*graph.Relation
	to int
}

// relationsOf are those that begin at the nth thing: a group has three members
// and extends the group before it, areas are parts of the city, projects and
// platforms lie in areas, programmes implement plans.
func relationsOf(city *graph.Entity, n int) []joined {
	from := nameOf(city, n)
	var all []joined
	add := func(kind vocabulary.RelationType, to, ordinal int) {
		end := nameOrCity(city, to).ID
		id := fmt.Sprintf("%s:%s:%s", strings.ToLower(string(kind)), slashed(from.ID), slashed(end))
		all = append(all, joined{&graph.Relation{ID: graph.ID(id), Type: kind, From: from.ID, To: end, Ordinal: ordinal}, to})
	}
	round := n - n%len(kinds) // where the kinds begin again
	switch {
	case n == round:
		for i := 1; i <= 3; i++ {
			add(vocabulary.HasMember, n+i, i)
		}
		if n > 0 {
			add(vocabulary.Extends, n-len(kinds), 0)
		}
	case from.Type == vocabulary.Area:
		add(vocabulary.PartOf, -1, 0)
	case from.Type == vocabulary.Project, from.Type == vocabulary.Platform:
		add(vocabulary.LocatedIn, round+4, 0)
	case from.Type == vocabulary.Programme:
		add(vocabulary.Implements, round+7, 0)
	}
	return all
}

// slashed is an ID as a part of another.
func slashed(id graph.ID) string { return strings.ReplaceAll(string(id), ":", "/") }

func indicatorOf(n int) *graph.Indicator {
	sector := sectors[n%len(sectors)]
	name := sector + measured[n/len(sectors)%len(measured)]
	indicator := &graph.Indicator{ID: graph.ID("indicator:" + name), Name: name, Dimension: "money", Direction: "up"}
	if n%10 == 0 {
		indicator.English = fmt.Sprintf("indicator No. %d", n)
	}
	return indicator
}
