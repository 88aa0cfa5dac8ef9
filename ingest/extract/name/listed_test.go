package name_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/ingest/extract/extracttest"
	"github.com/policygraph/policygraph/ingest/extract/name"
)

// TestReadTypes lists what a name is by what is done with it.
func TestReadTypes(t *testing.T) {
	tests := []struct {
		phenomenon, text string
		want             []string
	}{
		{"a museum stands", "建成霁川茶文化博物馆。", []string{"Platform 霁川茶文化博物馆"}},
		{"a centre that is a house", "开工建设霁川国际物流中心。", []string{"Project 霁川国际物流中心"}},
		{"a centre that is an institution", "开工建设霁川技术创新中心。", []string{"Platform 霁川技术创新中心"}},
		{"a rank", "岫云山创建国家4A级景区，推动霁川园创建省级高新区。", []string{"Place 岫云山", "Reform 国家4A级景区", "Reform 省级高新区"}},
		{"a project by its nickname", "依托“茶山宴”项目，推进“百项千亿”项目。", []string{"Project “茶山宴”项目", "Programme “百项千亿”项目"}},
		{"an alliance", "成立霁川茶产业联盟。", []string{"Organization 霁川茶产业联盟"}},
		{"streets to stroll in", "改造霁川商业步行街。", []string{"Area 霁川商业步行街"}},
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

// TestReadListed lists what the noun behind a list says its items to be.
func TestReadListed(t *testing.T) {
	tests := []struct {
		phenomenon, text string
		want             []string
	}{
		{"firms of a trade", "加大对霁川、岫云等茶叶企业扶持。", []string{"Organization 霁川", "Organization 岫云"}},
		{"firms with a verb in their names", "引进岫岚辐射、霁港兴等行业龙头企业。", []string{"Organization 岫岚辐射", "Organization 霁港兴"}},
		{"investors", "引进霁川农业、岫岚集团等战略合作者。", []string{"Organization 霁川农业", "Organization 岫岚集团"}},
		{"firms with platforms", "组建霁控、岫投等平台公司。", []string{"Organization 霁控", "Organization 岫投"}},
		{"trades are no firms", "推进钢铁、焦化等行业企业改造，引进一批涂装、门窗等制造企业。", nil},
		{"firms of a kind are none", "与央企、国内500强等战略投资者对接。", nil},
		{"a firm that ends in 中", "鼓励霁川、岫中等龙头企业出海。", []string{"Organization 霁川", "Organization 岫中"}},
		{"whom a title is given to", "霁川台、岫云寺获评省乡村旅游重点村，岫岚获评国家5A级旅游景区。",
			[]string{"Place 霁川台", "Place 岫云寺", "Reform 省乡村旅游重点村", "Area 岫岚", "Reform 国家5A级旅游景区"}},
		{"titles in a word", "以文明城市、卫生城市创建为统领，做好省级园林县城复审，巩固岫云旅游名县创建成果。", []string{"Reform 文明城市", "Reform 卫生城市", "Reform 省级园林县城", "Reform 岫云旅游名县"}},
		{"sets of drives of several fields", "实施茶业振兴“十大工程”，推进碳达峰“十大工程”，开展节能降碳十大行动。",
			[]string{"Programme 茶业振兴“十大工程”", "Programme 碳达峰“十大工程”", "Programme 节能降碳十大行动"}},
		{"quotations that share their noun", "实行“茶农辅导员”“茶商服务日”制度。", []string{"Programme “茶农辅导员”制度", "Programme “茶商服务日”制度"}},
		{"a standing drive", "建设“信用温州”，加快建设平安温州。", []string{"Programme 信用温州", "Programme 平安温州", "Place 温州市"}},
		{"what people come together for", "召开全市体育发展大会，办好创新创业大赛。", []string{"Event 体育发展大会", "Event 创新创业大赛"}},
		{"partners' lists", "深化同霁川农大、岫云附校等深入合作，与霁港产业协会签约。",
			[]string{"Organization 霁川农大", "Organization 岫云附校", "Organization 霁港产业协会"}},
		{"a place is no partner", "与丰台区对接合作，加强与知名院校的战略合作。", []string{"Place 丰台区"}},
		{"villages", "打造霁川、岫各庄等13个省级新民居示范村。", []string{"Place 霁川", "Place 岫各庄"}},
		{"towns", "推进龙云关、霁阳等特色小城镇建设。", []string{"Place 龙云关", "Place 霁阳"}},
		{"what is in villages", "培育智慧田园、霁泉民宿等乡村旅游新业态。", nil},
		{"titles of firms and streets", "霁川药业获评国家农业重点龙头企业，岫云大街获评全国示范步行街。",
			[]string{"Organization 霁川药业", "Reform 国家农业重点龙头企业", "Project 岫云大街", "Reform 全国示范步行街"}},
		{"each with its sum", "投资5000万元的霁川衬布、投资2亿元的岫岚零部件、投资3亿元的霁港服饰等一批项目申请入园。",
			[]string{"Project 霁川衬布项目", "Project 岫岚零部件项目", "Project 霁港服饰项目"}},
		{"projects of a stage", "霁川电气等总投资56亿元的9个项目竣工，加快岫岚产业园等12个续建项目建设。",
			[]string{"Project 霁川电气", "Project 岫岚产业园"}},
		{"fields are no firms", "在景区运营、票务营销等领域培育一批领军企业。", nil},
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
