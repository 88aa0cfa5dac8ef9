package name_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/ingest/extract/extracttest"
	"github.com/policygraph/policygraph/ingest/extract/name"
	"github.com/policygraph/policygraph/vocabulary"
)

func TestReadTitles(t *testing.T) {
	tests := []struct {
		phenomenon, text string
		want             []string
	}{
		{"won, with its scope", "荣获全省茶产业发展先进县。", []string{"Reform 全省茶产业发展先进县"}},
		{"two in a list", "入选全国茶旅融合样本县、全省数字茶园试点县。", []string{"Reform 全国茶旅融合样本县", "Reform 全省数字茶园试点县"}},
		{"its batch", "入选第三批省级茶业开放合作试验区。", []string{"Reform 第三批省级茶业开放合作试验区"}},
		{"in quotation marks", "成功创建“省级百强茶镇”。", []string{"Programme 省级百强茶镇"}},
		{"a recognition list", "入选全国茶旅精品旅游线路。", []string{"Programme 全国茶旅精品旅游线路"}},
		{"what is created alone", "全国森林城市创建有序推进。", []string{"Reform 全国森林城市"}},
		{"who seeks it", "支持岫云山科创园创建国家级高新区。", []string{"Platform 岫云山科创园", "Reform 国家级高新区"}},
		{"a counted class", "获评省级茶旅示范村5个。", nil},
		{"what the noun phrase goes on behind", "创建示范家庭农场。", nil},
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

func TestReadSettlements(t *testing.T) {
	tests := []struct {
		phenomenon, text string
		want             []string
	}{
		{"villages of a list", "岩脚村、柳塘村获得表彰。", []string{"Place 岩脚村", "Place 柳塘村"}},
		{"a kind of village", "贫困村、行政村全部通路。", nil},
		{"firms of a list", "支持霁川钒钛、岫岚科技等优质中小企业发展。", []string{"Organization 霁川钒钛", "Organization 岫岚科技"}},
		{"a firm by its ending", "霁川矿业复产。", []string{"Organization 霁川矿业"}},
		{"a kind of firm", "小额贷款公司增加。", nil},
		{"partners", "深化与霁川钢构、岫岚电气战略合作。", []string{"Organization 霁川钢构", "Organization 岫岚电气"}},
		{"the county's own hospital", "市人民医院升级。", []string{"Platform 云溪市人民医院"}},
		{"the one new area", "新区基础设施改善。", []string{"Area 新区"}},
		{"a working session", "落实全市茶业工作会议精神。", []string{"Event 全市茶业工作会议"}},
	}
	for _, tt := range tests {
		t.Run(tt.phenomenon, func(t *testing.T) {
			r, reg, ctx := extracttest.Review(t, tt.text)
			var got []string
			for _, e := range name.Read(r, reg, ctx) {
				got = append(got, string(e.Type)+" "+e.Name)
			}
			got = withoutCity(got)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

// withoutCity drops the report's own place.
func withoutCity(names []string) []string {
	var kept []string
	for _, name := range names {
		if name != string(vocabulary.Place)+" 云溪市" && name != string(vocabulary.Place)+" 中国" {
			kept = append(kept, name)
		}
	}
	return kept
}

func TestReadRows(t *testing.T) {
	tests := []struct {
		phenomenon, text string
		want             []string
	}{
		{"roads of a list", "改造岫云路、霁月街等道路。", []string{"Project 岫云路", "Project 霁月街"}},
		{"what several works are", "完成霁川水厂改造等3个重点项目。", []string{"Project 霁川水厂改造项目"}},
		{"an area in front is an alias", "建成新区岫云路。", []string{"Project 新区岫云路", "Area 新区"}},
		{"parks that a number closes", "加快岫云、霁川2个工业园区建设。", []string{"Platform 岫云工业园区", "Platform 霁川工业园区"}},
		{"sights that name their own number", "建设岫云峰、霁川谷、柳塘岭三大景区。", []string{"Area 岫云峰", "Area 霁川谷", "Area 柳塘岭", "Area 三大景区"}},
		{"two works and 和", "推进岫云片区老城改造和霁川片区管网改造。",
			[]string{"Project 岫云片区老城改造", "Area 岫云片区", "Project 霁川片区管网改造", "Area 霁川片区"}},
		{"a class", "加快棚户区改造。", nil},
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
