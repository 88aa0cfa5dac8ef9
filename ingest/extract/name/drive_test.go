package name_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/ingest/extract/extracttest"
	"github.com/policygraph/policygraph/ingest/extract/name"
)

func TestReadStandingNames(t *testing.T) {
	tests := []struct {
		phenomenon, text string
		want             []string
	}{
		{"a quality and the place", "平安温州、法治温州建设深入推进。", []string{"Programme 平安温州", "Place 温州市", "Programme 法治温州"}},
		{"a goal is none", "打造魅力温州。", nil},
		{"a congress of the party", "落实市第九次党代会部署。", []string{"Event 云溪市第九次党代会"}},
		{"people of a list", "周明远、郑岫云等领导同志到会。", []string{"Person 周明远", "Person 郑岫云"}},
		{"whose core is told", "在以岫云同志为核心的党中央领导下前进。", nil},
		{"people that are counted", "聘请周明远、郑岫云2名院士。", []string{"Person 周明远", "Person 郑岫云"}},
		{"a count of what is no scheme", "用好“两大动力”，增强“六种能力”。", nil},
		{"a batch within a title", "成功入选国家第二批竹编创新试点。", []string{"Reform 国家第二批竹编创新试点"}},
		{"a list of the strongest", "霁川公司上榜中国竹编企业500强。", []string{"Organization 霁川公司", "Programme 中国竹编企业500强"}},
		{"a place among the first is no list", "竹编产业跻身全国50强。", nil},
		{"titles that are counted", "新增3个国家茶旅示范城市、2个试点。", nil},
		{"years are no short name of their plan", "编制“十四五”规划，开启“十四五”新局。", []string{"Policy “十四五”规划"}},
		{"rivers of one character", "整治岫河、霁河、霁水。", []string{"Place 岫河", "Place 霁河"}},
		{"no river", "开展护河治理。", nil},
		{"institutions that share their owner", "市图书馆、美术馆免费开放。", []string{"Platform 云溪市图书馆", "Platform 云溪市美术馆"}},
		{"an office of the government", "市公安局获得表彰。", []string{"Organization 云溪市公安局"}},
		{"the works of a year", "办好市定12项民生实事。", []string{"Programme 市定12项民生实事"}},
		{"a circle of minutes", "打造15分钟健身圈。", []string{"Programme 15分钟健身圈"}},
		{"a title to bear", "建设“全国书香之城”。", []string{"Reform 全国书香之城"}},
		{"a motto about the place", "建设“人人向往的幸福之城”。", nil},
		{"a campaign of common words", "推进绿色低碳提升工程。", []string{"Programme 绿色低碳提升工程"}},
		{"a work by what is built", "实施环城夜景照明升级工程。", []string{"Project 环城夜景照明升级工程"}},
		{"what is fostered is no work", "实施茶业基础设施培育工程。", []string{"Programme 茶业基础设施培育工程"}},
		{"a work praised", "作为头号工程、最大民生工程，实施城建工程。", nil},
		{"a project by its firm", "霁川岫岚汽车模具项目竣工。", []string{"Project 霁川岫岚汽车模具项目"}},
		{"one work of two parts", "完成柳塘片区道路及排水工程。", []string{"Project 柳塘片区道路及排水工程", "Project 柳塘片区道路", "Area 柳塘片区"}},
		{"what a sum goes into", "实施投资2亿元的校园供暖改造项目。", []string{"Project 校园供暖改造项目"}},
		{"common words are no proper name", "支持食品药品、冷链仓储等地区。", nil},
		{"a brand to be made known", "打造“岫云春茶”品牌。", []string{"Programme 岫云春茶"}},
		{"brands in a row", "擦亮“岫云春茶”“霁川好米”品牌。", []string{"Programme 岫云春茶", "Programme 霁川好米"}},
		{"titles that end alike", "争创国家茶旅示范城市、书香友好示范城市。", []string{"Reform 国家茶旅示范城市", "Reform 书香友好示范城市"}},
		{"a village behind its town", "岫云乡柳塘村获得表彰。", []string{"Place 岫云乡", "Place 柳塘村"}},
		{"a title that 的 leads to", "市政府出台了促进茶业振兴的若干意见。", []string{"Policy 促进茶业振兴的若干意见"}},
		{"the airport of a longer name", "霁川机场航站楼投用。", []string{"Project 霁川机场航站楼", "Platform 霁川机场"}},
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
