package name_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/ingest/extract/extracttest"
	"github.com/policygraph/policygraph/ingest/extract/name"
	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/report"
	"github.com/policygraph/policygraph/vocabulary"
)

// namesIn lists type and name of what a text names, places left out.
func namesIn(r *report.Report, entities []statement.Entity) []string {
	var names []string
	for _, e := range entities {
		if e.Type != vocabulary.Place {
			names = append(names, string(e.Type)+" "+e.Name)
		}
	}
	return names
}

func TestReadNames(t *testing.T) {
	tests := []struct {
		phenomenon, text string
		want             []string
	}{
		{"head noun behind a verb", "深入推进水权交易改革。", []string{"Reform 水权交易改革"}},
		{"what is set up keeps its verb", "实施提升河岸品质三年行动。", []string{"Programme 提升河岸品质三年行动"}},
		{"a policy keeps its 的", "出台促进茶业振兴的意见。", []string{"Policy 促进茶业振兴的意见"}},
		{"policies that are counted", "制定出台惠企政策58条。", nil},
		{"a policy named by its articles", "出台支持茶企出海18条政策措施。", []string{"Policy 支持茶企出海18条政策措施"}},
		{"quotation and head noun", "开展“清源护水”攻坚行动。", []string{"Programme “清源护水”攻坚行动"}},
		{"quotation alone", "全面实施“碧水行动”。", []string{"Programme 碧水行动"}},
		{"a motto is no name", "坚持“一切为了群众”，始终牢记“民之所盼”。", nil},
		{"a class is no name", "打造“小而美”企业，新增省级重点实验室4家。", nil},
		{"numbers inside names", "迭代“5+X”产业培育攻坚，建成330国道云溪至江口段改建工程。",
			[]string{"Programme “5+X”产业培育攻坚", "Project 330国道云溪至江口段改建工程"}},
		{"a shared head noun", "青石滩风电、白鹭湾光伏等项目顺利投产。", []string{"Project 青石滩风电项目", "Project 白鹭湾光伏项目"}},
		{"a list of works", "云江高速、江溪铁路前期有序推进。", []string{"Project 云江高速", "Project 江溪铁路"}},
		{"lines that share their head noun", "建成云江、江溪高铁。", []string{"Project 云江高铁", "Project 江溪高铁"}},
		{"a whole list is one name", "实施化肥、农药减量行动。", []string{"Programme 化肥、农药减量行动"}},
		{"the city's own plan", "市国土空间总体规划获批。", []string{"Policy 云溪市国土空间总体规划"}},
		{"a group and what it counts", "健全仓储、冷链、分拨和联运“四大体系”。",
			[]string{"Programme 仓储体系", "Programme 冷链体系", "Programme 分拨体系", "Programme 联运体系", "Programme 四大体系"}},
		{"members that open clauses", "建立“一湾三谷”赛马机制，云溪数字湾新引企业30家，青云药谷投用，白鹭智谷扩容。",
			[]string{"Programme “一湾三谷”赛马机制", "Area 一湾三谷", "Area 云溪数字湾", "Area 青云药谷", "Area 白鹭智谷"}},
		{"sessions and titles", "云溪市第九届人民代表大会第二次会议闭幕，周明远院士到会。",
			[]string{"Event 云溪市第九届人民代表大会第二次会议", "Person 周明远"}},
		{"a title sought", "争创全国茶文化示范市。", []string{"Reform 全国茶文化示范市"}},
		{"what is done to a quotation", "扎实开展河道“三乱”清理，推进“青石大道”景观改造。", []string{"Programme 河道“三乱”清理", "Project “青石大道”景观改造"}},
		{"对 is no part of a name", "对青石路、白鹭湾大道进行拓宽。", []string{"Project 青石路", "Project 白鹭湾大道"}},
		{"an agent and its verb", "引导企业加强青云工程研究中心建设，完善民营企业参与青石港建设长效机制。", []string{"Platform 青云工程研究中心", "Programme 民营企业参与青石港建设长效机制"}},
		{"a school that is not being built", "与石潭中学深化合作。", []string{"Organization 石潭中学"}},
		{"what came of a scheme", "“四招四引”成效明显。", []string{"Programme 四招四引"}},
		{"a loan by its name", "发放“云税贷”12亿元。", []string{"Programme 云税贷"}},
		{"好 belongs to the verb", "组织开展好“青石杯”龙舟赛。", []string{"Event “青石杯”龙舟赛"}},
		{"classes joined", "共建实验室和研发中心，发展“飞地经济”及产业园区。", nil},
		{"two plans of one list", "完成“一河两岸”总体规划和专项规划。", []string{"Policy “一河两岸”总体规划", "Area 一河两岸"}},
		{"footnote marks", "开展“三清三建”［12］活动。", []string{"Programme “三清三建”活动"}},
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

func TestMentionsSliceBack(t *testing.T) {
	r, reg, ctx := extracttest.Review(t, "浙江云溪新光谷获批。新光谷的“光链工程”启动，光链工程进展顺利。温州、乐清参加。")
	for _, e := range name.Read(r, reg, ctx) {
		for _, s := range e.Mentions {
			found := false
			for _, name := range append([]string{e.Name}, e.Aliases...) {
				found = found || name == r.Slice(s)
			}
			if !found {
				t.Errorf("%q is mentioned as %q, which is none of its names %q", e.Name, r.Slice(s), e.Aliases)
			}
		}
	}
}

func TestAliases(t *testing.T) {
	r, reg, ctx := extracttest.Review(t, "实行“交地即开工”模式。坚持“交地即开工”，项目提速。")
	entities := name.Read(r, reg, ctx)
	want := []statement.Entity{{Type: vocabulary.Programme, Name: "“交地即开工”模式", Aliases: []string{"交地即开工"}, Rule: "name.head"}}
	for i := range entities {
		entities[i].Mentions = nil
	}
	if diff := cmp.Diff(want, entities); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
