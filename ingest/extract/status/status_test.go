package status_test

import (
	"fmt"
	"testing"

	"github.com/policygraph/policygraph/ingest/extract/extracttest"
	"github.com/policygraph/policygraph/ingest/extract/mention"
	"github.com/policygraph/policygraph/ingest/extract/name"
	"github.com/policygraph/policygraph/ingest/extract/status"

	"github.com/google/go-cmp/cmp"
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
