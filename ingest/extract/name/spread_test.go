package name_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/ingest/extract/extracttest"
	"github.com/policygraph/policygraph/ingest/extract/name"
)

func TestReadSharedEndings(t *testing.T) {
	tests := []struct {
		phenomenon, text string
		want             []string
	}{
		{"what stands behind the last place", "岫云、霁川第二人民医院完工。", []string{"Project 岫云第二人民医院", "Project 霁川第二人民医院"}},
		{"a stretch of two roads", "岫霁、柳溪高速温州段通车。", []string{"Project 岫霁高速温州段", "Project 柳溪高速温州段"}},
		{"two quarters that 和 joins", "启动岫云和霁川片区建设。", []string{"Area 岫云片区", "Area 霁川片区"}},
		{"no list where a count stands between", "做强岫云、霁川4大茶叶产业基地。", nil},
		{"items alike", "建成岫云中学、霁川小学、新兴幼儿园。", []string{"Project 岫云中学", "Project 霁川小学", "Project 新兴幼儿园"}},
		{"a title of several sites", "岫云湖、霁川山、柳溪河国家级湿地公园完工。", []string{"Platform 岫云湖国家级湿地公园", "Platform 霁川山国家级湿地公园", "Platform 柳溪河国家级湿地公园"}},
		{"works of a field", "建成岫云光热、霁川风光互补等电源电网项目。", []string{"Project 岫云光热项目", "Project 霁川风光互补项目"}},
		{"a change of two counties", "积极推动岫云、霁川撤县设区。", []string{"Reform 岫云、霁川撤县设区"}},
		{"the list of one drive among others", "实施化肥、农药减量行动和岫云绿化行动。", []string{"Programme 化肥、农药减量行动", "Programme 岫云绿化行动"}},
		{"what 改革 closes", "深化医药卫生体制、文化管理体制改革。", []string{"Reform 医药卫生体制改革", "Reform 文化管理体制改革"}},
		{"firms of a field", "推进岫云醋厂、霁川食品等特色深加工企业升级。", []string{"Organization 岫云醋厂", "Organization 霁川食品"}},
		{"pilots that a count closes", "承担茶园轮作休耕、河岸分段养护等2个试点。", []string{"Reform 茶园轮作休耕试点", "Reform 河岸分段养护试点"}},
	}
	for _, tt := range tests {
		t.Run(tt.phenomenon, func(t *testing.T) {
			r, reg, ctx := extracttest.Review(t, tt.text)
			if diff := cmp.Diff(tt.want, namesIn(r, name.Read(r, reg, ctx))); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

// TestReadAlsoNamed lists each entity with the other names that the text does not
// have to use.
func TestReadAlsoNamed(t *testing.T) {
	tests := []struct {
		phenomenon, text string
		want             []string
	}{
		{"a brand is its quotation", "打响“岫云春茶”品牌。", []string{"Programme 岫云春茶 = “岫云春茶”品牌"}},
		{"a field in front of a counted group", "实施茶业振兴“八大工程”。", []string{"Programme 茶业振兴“八大工程” = 八大工程"}},
		{"a scope inside", "获批岫云港国家茶叶物流枢纽。", []string{"Platform 岫云港国家茶叶物流枢纽 = 国家茶叶物流枢纽"}},
		{"a part of the town in front", "建成主城区岫云路。", []string{"Project 主城区岫云路 = 岫云路"}},
		{"the verb that a plan begins with", "实施打造滨河茶业高地行动。", []string{"Programme 打造滨河茶业高地行动 = 滨河茶业高地行动"}},
		{"what is joined to its front", "启动领军企业及税源培植三年行动计划。", []string{"Policy 税源培植三年行动计划 = 领军企业及税源培植三年行动计划"}},
		{"a scheme with its noun", "推进“三旧”改造。", []string{"Programme “三旧”改造 = 三旧"}},
	}
	for _, tt := range tests {
		t.Run(tt.phenomenon, func(t *testing.T) {
			r, reg, ctx := extracttest.Review(t, tt.text)
			var got []string
			for _, e := range name.Read(r, reg, ctx) {
				if e.Type != "Place" {
					got = append(got, string(e.Type)+" "+e.Name+" = "+strings.Join(e.Aliases, ", "))
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

func TestReadWorks(t *testing.T) {
	tests := []struct {
		phenomenon, text string
		want             []string
	}{
		{"what is done to a river", "岫云河综合治理成效明显。", []string{"Project 岫云河综合治理", "Place 岫云河"}},
		{"the ends of a line", "岫云至霁川高速开工。", []string{"Project 岫云至霁川高速", "Place 岫云", "Place 霁川"}},
		{"a town before any word", "岫云镇省定示范镇建成。", []string{"Place 岫云镇", "Reform 省定示范镇"}},
		{"a hill with its sides", "抓好岫云山南门绿化。", []string{"Place 岫云山"}},
		{"no firm behind 化", "霁川产权证券化项目发行。", []string{"Project 霁川产权证券化项目"}},
		{"the city's own service, quoted", "成立市“三农”服务超市。", []string{"Platform 云溪市“三农”服务超市"}},
		{"the stretch in a bracket", "岫霁高速（白鹭至青石段）和霁川大桥完工。", []string{"Project 岫霁高速（白鹭至青石段）", "Project 霁川大桥"}},
		{"an explanation in a bracket", "推进岫云蓄洪区建设工程（即石滩工程）和霁川移民迁建工程。", []string{"Programme 岫云蓄洪区建设工程", "Project 霁川移民迁建工程"}},
		{"a place in the middle of a name", "建成岫霁（温州）数字产业园。", []string{"Platform 岫霁（温州）数字产业园"}},
		{"what a town has one of", "加快图书馆、博物馆建设。", []string{"Project 图书馆", "Project 博物馆"}},
		{"a drive of many aims", "推动“提效能、促发展”八大行动。", []string{"Programme “提效能、促发展”八大行动"}},
		{"a town on a river", "岫江镇、霁川镇获表彰。", []string{"Place 岫江镇", "Place 霁川镇"}},
		{"a standing hospital", "岫云人民医院入围名单。", []string{"Platform 岫云人民医院"}},
		{"a hospital being built", "开工建设岫云人民医院。", []string{"Project 岫云人民医院"}},
		{"a port renewed", "推进岫云港转型升级工程。", []string{"Project 岫云港转型升级工程"}},
		{"firms by what they win", "霁川数控、岫岚机械获评省级茶机示范企业。", []string{"Organization 霁川数控", "Organization 岫岚机械", "Reform 省级茶机示范企业"}},
		{"things of their own in a list", "谋划岫云镇中、霁川希望小学和冰雪场馆建设。", []string{"Project 岫云镇中", "Place 岫云镇", "Project 霁川希望小学"}},
		{"a river that opens with a word", "投资5亿元，月岫河综合治理成效初显。", []string{"Project 月岫河综合治理", "Place 月岫河"}},
		{"projects of firms in a list", "岫岚新材料、霁川电子项目竣工投产。", []string{"Project 岫岚新材料项目", "Project 霁川电子项目"}},
		{"sums in a list", "投资3亿元的岫岚电子、2亿元的霁川药业项目竣工投产。", []string{"Project 岫岚电子项目", "Project 霁川药业项目"}},
		{"sums in brackets", "岫岚水厂（8亿元）、霁川电厂（3亿元）等项目建成。", []string{"Project 岫岚水厂", "Project 霁川电厂"}},
		{"works of two sites", "建成岫云滩、霁川坝大型灌区，新增灌溉面积。", []string{"Project 岫云滩大型灌区", "Project 霁川坝大型灌区"}},
		{"a counted class, from so many to so many", "谋划建设1-2个特色书院。", nil},
		{"an age in a name", "实施0-6岁听障儿童救助工程。", []string{"Programme 0-6岁听障儿童救助工程"}},
		{"the party's committee", "在中共云溪市委的领导下，成绩来之不易。", []string{"Organization 中共云溪市委"}},
		{"no session is a school", "贯彻十九届二中、三中全会精神。", []string{"Event 十九届二中、三中全会"}},
	}
	for _, tt := range tests {
		t.Run(tt.phenomenon, func(t *testing.T) {
			r, reg, ctx := extracttest.Review(t, tt.text)
			var got []string
			for _, e := range name.Read(r, reg, ctx) {
				got = append(got, string(e.Type)+" "+e.Name)
			}
			if diff := cmp.Diff(tt.want, withoutCity(got)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}
