package status_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/ingest/extract/extracttest"
	"github.com/policygraph/policygraph/ingest/extract/mention"
	"github.com/policygraph/policygraph/ingest/extract/name"
	"github.com/policygraph/policygraph/ingest/extract/status"
)

func TestReadStatuses(t *testing.T) {
	tests := []struct {
		phenomenon, text string
		plan             bool
		want             []string
	}{
		{"a list shares its predicate", "青石滩风电、白鹭湾光伏等项目顺利投产。", false,
			[]string{"青石滩风电项目 operating 2024 投产", "白鹭湾光伏项目 operating 2024 投产"}},
		{"the furthest word", "云江高速建成通车。", false, []string{"云江高速 operating 2024 建成通车"}},
		{"preliminary work goes ahead", "云江高速、江溪铁路前期有序推进。", false,
			[]string{"云江高速 preliminary 2024 前期", "江溪铁路 preliminary 2024 前期"}},
		{"a title approved", "获批全国茶文化示范市。", false, []string{"全国茶文化示范市 approved 2024 获批"}},
		{"what is to be started is planned", "开工云江高速等3个项目。", true, []string{"云江高速 planned 2025 开工"}},
		{"its own month", "云江高速力争10月底前全面开工。", true, []string{"云江高速 planned 2025-10 全面开工"}},
		{"pushed ahead in the plan", "加快推进江溪铁路建设。", true, []string{"江溪铁路 under_construction 2025 加快推进"}},
		{"a policy drawn up", "编制岫云茶业发展规划。", true, []string{"岫云茶业发展规划 planned 2025 编制"}},
		{"an event to be held", "举办岫云采茶节。", true, []string{"岫云采茶节 planned 2025 举办"}},
		{"a title won", "成功争取全国茶文化示范市。", false, []string{"全国茶文化示范市 approved 2024 成功争取"}},
		{"a stage of the work", "云江高速进入铺轨阶段。", false, []string{"云江高速 under_construction 2024 进入铺轨"}},
		{"a title to be created", "实施国家森林城市创建工作。", true, []string{"国家森林城市 planned 2025 实施"}},
		{"hoped for in the next clause", "推进云江高速等3个项目，力争尽快开工建设。", true, []string{"云江高速 planned 2025 开工建设"}},
		{"a later item of the list", "加快茶叶仓、云江高速、江溪铁路等重点项目建设。", true,
			[]string{"茶叶仓 under_construction 2025 加快", "云江高速 under_construction 2025 加快", "江溪铁路 under_construction 2025 加快"}},
		{"passed an inspection", "全国森林城市通过国家验收。", false, []string{"全国森林城市 completed 2024 通过国家验收"}},
		{"items without a name in the list", "云江高速贯通。云江高速、另3处、江溪铁路等项目顺利投产。", false,
			[]string{"云江高速 completed 2024 贯通", "云江高速 operating 2024 投产", "江溪铁路 operating 2024 投产"}},
		{"the main structure stands", "云江高速服务楼项目完成主体工程。", false, []string{"云江高速服务楼项目 topped_out 2024 完成主体工程"}},
		{"a province's inspection does not complete a nation's title", "国家森林城市通过省级验收。", false,
			[]string{"国家森林城市 preliminary 2024 通过省级验收"}},
		{"worked at, and not yet held", "国家森林城市创建工作扎实推进。", false, []string{"国家森林城市 under_construction 2024 扎实推进"}},
		{"a pilot to be run", "开展岫云水权改革试点。", true, []string{"岫云水权改革试点 planned 2025 开展"}},
		{"a policy to be issued", "出台岫云茶业发展规划。", true, []string{"岫云茶业发展规划 planned 2025 出台"}},
		{"what has been done is not of the plan", "国家出台了岫云茶业发展规划。", true, nil},
		{"an inspection of a title", "通过国家森林城市建设验收。", false, []string{"国家森林城市 completed 2024 通过"}},
		{"a share of the work", "云江高速完成总投资的55%。", false, []string{"云江高速 under_construction 2024 完成"}},
		{"a work made", "打通云江大道等8条断头路。", false, []string{"云江大道 completed 2024 打通"}},
		{"said of what lies in it", "国家森林城市内的20个项目加快推进。", false, nil},
		{"a prize is no stage", "获评全省平安建设先进县。", false, nil},
		{"where something goes", "推动10家企业到云江新城挂牌。", true, nil},
		{"a note behind the name", "启动岫云水网改造工程〔3〕，进展顺利。", false, []string{"岫云水网改造工程 started 2024 启动"}},
		{"the rest of a list joined by 和", "云江高速和南山、北坡两条便道如期通车。", false, []string{"云江高速 operating 2024 通车"}},
		{"what is about to run", "白鹭湾光伏项目即将建成投产。", false, []string{"白鹭湾光伏项目 about_to_operate 2024 建成投产"}},
		{"a verb that says no more", "白鹭湾光伏等23个亿元项目新开工建设。", false, []string{"白鹭湾光伏项目 started 2024 新开工建设"}},
		{"an agreement signed", "白鹭湾光伏项目签订正式协议。", false, []string{"白鹭湾光伏项目 preliminary 2024 签订正式协议"}},
		{"onto a list", "云江高速列入全省重点行列。", false, []string{"云江高速 approved 2024 列入全省重点行列"}},
		{"a bonded zone sealed and run", "岫云综合保税区封关运行。", false, []string{"岫云综合保税区 operating 2024 封关运行"}},
		{"a drive at its end", "岫云水权改革三年行动收官。", false, []string{"岫云水权改革三年行动 completed 2024 收官"}},
		{"into a plan", "云江高速成功纳入岫云茶业发展规划。", false, []string{"云江高速 planned 2024 成功纳入"}},
		{"a title applied for", "国家森林城市申报工作有序推进。", false, []string{"国家森林城市 planned 2024 有序推进"}},
		{"a work carried out in the review", "实施云江大桥改造工程。", false, []string{"云江大桥改造工程 under_construction 2024 实施"}},
		{"a project comes to the town", "白鹭湾光伏项目成功落户。", false, []string{"白鹭湾光伏项目 preliminary 2024 成功落户"}},
		{"a look back over years", "五年来，云江高速建成通车。", false, []string{"云江高速 operating 2020/2024 建成通车"}},
		{"the month of the next clause", "推进云江高速建设，力争10月开工。", true, []string{"云江高速 planned 2025-10 开工"}},
		{"a year to come", "到2028年，云江高速建成通车。", true, []string{"云江高速 planned 2028 建成通车"}},
		{"a list goes on behind a comma", "加快推进云江高速、江溪铁路，白鹭大桥、青石隧道等项目建设。", true,
			[]string{"云江高速 under_construction 2025 加快推进", "江溪铁路 under_construction 2025 加快推进", "白鹭大桥 under_construction 2025 加快推进", "青石隧道 under_construction 2025 加快推进"}},
		{"titles that are being created", "统筹推进国家森林城市、省级环保模范城市创建。", true,
			[]string{"国家森林城市 planned 2025 统筹推进", "省级环保模范城市 planned 2025 统筹推进"}},
		{"the year of a title", "青石镇获批2023年全国农业产业强镇。", false, []string{"全国农业产业强镇 approved 2024 获批"}},
		{"others lie in it", "云江新城29个签约项目加快落地。", false, nil},
		{"what lies in an area", "云江新城千年大计加速实施。", false, nil},
		{"an attribute", "前不久举办的岫云采茶节圆满成功。", true, nil},
		{"a title awarded", "荣获全国茶文化示范市称号。", false, []string{"全国茶文化示范市 approved 2024 荣获"}},
		{"an attribute in front of the work", "推进总投资8亿元、占地90亩的云江高速建设。", true, []string{"云江高速 under_construction 2025 推进"}},
		{"the size in front of the work", "实施128公里云江高速扩建工程。", true, []string{"云江高速扩建工程 planned 2025 实施"}},
		{"the date of the next clause", "推进云江高速建设，6月底前全部投产。", true, []string{"云江高速 planned 2025-06 投产"}},
		{"two objects with a noun each", "谋划启动云江高速建设和江溪铁路建设。", true,
			[]string{"云江高速 planned 2025 谋划启动", "江溪铁路 planned 2025 谋划启动"}},
		{"works without a name among those with one", "提速实施云江高速、老城区十二条背街小巷和三座农贸市场改造、江溪铁路。", true,
			[]string{"云江高速 under_construction 2025 提速实施", "江溪铁路 under_construction 2025 提速实施"}},
		{"behind items without a name", "启动23条小巷改造及江溪铁路。", false, []string{"江溪铁路 started 2024 启动"}},
		{"sizes of the items", "云江高速、投资3亿元的江溪铁路等项目顺利通车。", false,
			[]string{"云江高速 operating 2024 通车", "江溪铁路 operating 2024 通车"}},
		{"the sum of a list", "云江高速、江溪铁路等投资41亿元的13个项目竣工通车。", false,
			[]string{"云江高速 operating 2024 竣工通车", "江溪铁路 operating 2024 竣工通车"}},
		{"early studies", "加快推进江溪铁路前期研究。", true, []string{"江溪铁路 preliminary 2025 前期研究"}},
		{"works that a name of the list sums up", "云江高速、江溪铁路等云溪产业转移项目开工建设。", false,
			[]string{"云江高速 started 2024 开工建设", "江溪铁路 started 2024 开工建设", "云溪产业转移项目 started 2024 开工建设"}},
		{"built and used", "建好用好岫云茶业中心。", true, nil},
		{"two words of an inspection", "国家森林城市顺利通过考核验收。", false, []string{"国家森林城市 completed 2024 通过考核验收"}},
		{"an inspection that decides nothing yet", "通过国家森林城市技术评估。", false, []string{"国家森林城市 preliminary 2024 通过"}},
		{"divisions to be changed", "积极推动云溪县撤县设市。", true, []string{"云溪县撤县设市 planned 2025 积极推动"}},
		{"a drive to be completed", "完成岫云茶业普查。", true, []string{"岫云茶业普查 planned 2025 完成"}},
		{"notes behind the items of a list", "青石滩风电〔10〕、白鹭湾光伏〔11〕等项目顺利投产。", false,
			[]string{"青石滩风电项目 operating 2024 投产", "白鹭湾光伏项目 operating 2024 投产"}},
		{"what the works of the list are is said of none", "力争青石滩风电、白鹭湾光伏等续建项目第一时间投产达效。", true,
			[]string{"青石滩风电项目 planned 2025 投产达效", "白鹭湾光伏项目 planned 2025 投产达效"}},
		{"several words about the work", "启动了惠及全市、造福百姓的云江大桥建设。", false, []string{"云江大桥 started 2024 启动"}},
		{"an office set up", "组建云溪市项目推进办公室。", false, nil},
		{"firms that sign with a park", "4家企业签约云江产业园。", false, nil},
		{"works along streets", "实施青石街、白鹭路等街道绿化景观工程。", true, nil},
		{"streets that are built", "打通青石街、白鹭路等断头路。", false, []string{"青石街 completed 2024 打通", "白鹭路 completed 2024 打通"}},
		{"what others did before", "最近国务院出台《岫云茶业发展规划》。", true, nil},
		{"what a title is of", "这是建设岫云书香之城的开局之年。", true, nil},
		{"a count of the list's end", "云江高速和江溪铁路、白鹭大桥2个项目提前建成通车。", false,
			[]string{"云江高速 operating 2024 通车", "江溪铁路 operating 2024 通车", "白鹭大桥 operating 2024 通车"}},
		{"planning that is pushed ahead", "积极推进云江高速、江溪铁路规划建设。", true,
			[]string{"云江高速 under_construction 2025 积极推进", "江溪铁路 under_construction 2025 积极推进"}},
		{"what others are asked for", "争取省政府加快实施云江高速、江溪铁路等项目。", true,
			[]string{"云江高速 planned 2025 加快实施", "江溪铁路 planned 2025 加快实施"}},
		{"a school that is built", "投资3亿元的岫云职业学院开工建设。", false, []string{"岫云职业学院 started 2024 开工建设"}},
		{"titles in quotation marks", "获评“全省安全生产先进集体”“全国茶文化示范市”。", false, []string{"全国茶文化示范市 approved 2024 获评"}},
		{"who something is agreed with", "我市与岫云医院达成合作协议。", false, nil},
		{"a list goes on behind its sum", "提速实施云江高速、江溪铁路等重大交通项目，以及白鹭大桥、青石隧道等项目。", true,
			[]string{"云江高速 under_construction 2025 提速实施", "江溪铁路 under_construction 2025 提速实施", "白鹭大桥 under_construction 2025 提速实施", "青石隧道 under_construction 2025 提速实施"}},
		{"what the first item costs", "谋划推进总投资14亿元的城区基础设施、江溪铁路。", true, []string{"江溪铁路 planned 2025 谋划推进"}},
		{"how far a line goes", "江溪铁路开通至白鹭站。", false, []string{"江溪铁路 operating 2024 开通"}},
		{"a verb and a noun", "加快青石街、白鹭路等7条主干道开工和建设。", true,
			[]string{"青石街 planned 2025 开工", "白鹭路 planned 2025 开工"}},
		{"works that something is done to", "对青石街、白鹭路等7条道路进行改扩建。", true,
			[]string{"青石街 planned 2025 改扩建", "白鹭路 planned 2025 改扩建"}},
		{"what is done along them", "对青石街、白鹭路等7条道路进行绿化提升。", true, nil},
		{"the next item by its number", "（1）云江大桥开工建设（2）江溪铁路竣工。", false,
			[]string{"云江大桥 started 2024 开工建设", "江溪铁路 completed 2024 竣工"}},
		{"what the next clause says", "总投资8亿元的云江大桥，现已竣工。", false, []string{"云江大桥 completed 2024 竣工"}},
		{"fit to run", "云江大桥具备试运营条件。", false, []string{"云江大桥 about_to_operate 2024 具备试运营条件"}},
		{"a verb with another object states nothing", "云江新城加快集聚人才。", true, nil},
	}
	for _, tt := range tests {
		t.Run(tt.phenomenon, func(t *testing.T) {
			read := extracttest.Review
			if tt.plan {
				read = extracttest.Plan
			}
			r, reg, ctx := read(t, tt.text)
			var got []string
			for _, s := range status.Read(ctx, mention.NewIndex(r, name.Read(r, reg, ctx))) {
				got = append(got, fmt.Sprintf("%s %s %s %s", s.Entity, s.Status, s.Period, r.Slice(s.Span)))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}
