package name_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/ingest/extract/extracttest"
	"github.com/policygraph/policygraph/ingest/extract/name"
)

func TestReadFundedWorks(t *testing.T) {
	tests := []struct {
		phenomenon, text string
		want             []string
	}{
		{"a sum before each of a list", "投资3亿元的岫岚精密模具、总投资2亿元的霁川药业、投资1.5亿元的白鹭冷链等项目开工。", []string{"Project 岫岚精密模具项目", "Project 霁川药业", "Project 白鹭冷链项目"}},
		{"a sum and how it goes", "投资6亿元的岫霁国际教育城进展顺利，投资近2亿元的岫岚海洋世界即将开业。", []string{"Project 岫霁国际教育城", "Project 岫岚海洋世界"}},
		{"a park that a sum goes into", "投资9亿元的岫岚健康产业园签约落地。", []string{"Project 岫岚健康产业园"}},
		{"a class that a sum goes into", "投资9亿元的配套管网全部完工。", nil},
		{"a sum for all of a list", "投资2亿元的坡耕地治理、病虫害防控等工作完工。", nil},
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

func TestReadReforms(t *testing.T) {
	tests := []struct {
		phenomenon, text string
		want             []string
	}{
		{"of common words alone", "深化农村改革，推进投融资改革。", []string{"Reform 农村改革", "Reform 投融资改革"}},
		{"a list of fields", "深化财税金融、国资国企改革。", []string{"Reform 财税金融改革", "Reform 国资国企改革"}},
		{"what closes a list of them", "推进公共卫生、户籍制度改革。", []string{"Reform 公共卫生制度改革", "Reform 户籍制度改革"}},
		{"fields before 等", "深化就业、增收等重点领域改革。", nil},
		{"that opens a clause", "社会保障制度改革稳步推进。", []string{"Reform 社会保障制度改革"}},
		{"bare words", "深化重点领域改革，推进各项改革，完成改革任务。", nil},
		{"reform and opening up", "深化农村改革开放，推动社会事业改革发展。", nil},
		{"what is no field", "推动产业升级、优化服务等改革。", nil},
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

func TestReadRoads(t *testing.T) {
	tests := []struct {
		phenomenon, text string
		want             []string
	}{
		{"by their numbers in a list", "加快G801、S902和农村公路建设。", []string{"Project G801", "Project S902"}},
		{"with their class and a stretch", "启动国道G801（石滩至霁川段）改建工程，省道S902开工。", []string{"Project 国道G801（石滩至霁川段）改建工程", "Project 省道S902"}},
		{"rings round a town", "谋划实施新北环、东二环建设。", []string{"Project 新北环", "Project 东二环"}},
		{"from street to street", "打通岫云街（石滩路至霁川路）、白鹭街（东山路至霁川路）。", []string{"Project 岫云街（石滩路至霁川路）", "Project 白鹭街（东山路至霁川路）"}},
		{"no ring", "推进东环境整治，完成5G建设。", nil},
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

func TestReadSites(t *testing.T) {
	tests := []struct {
		phenomenon, text string
		want             []string
	}{
		{"a river of one character and a common word", "做好岫线河综合治理，推进岫河河道治理。", []string{"Project 岫线河综合治理", "Project 岫河河道治理"}},
		{"a village", "完成岫村城中村改造。", []string{"Project 岫村城中村改造"}},
		{"rivers at once", "实施岫河、霁线河水质提升。", []string{"Project 岫河、霁线河水质提升"}},
		{"no village of its own", "推进空心村治理、乡村环境提升和小河治理。", nil},
	}
	for _, tt := range tests {
		t.Run(tt.phenomenon, func(t *testing.T) {
			r, reg, ctx := extracttest.Review(t, tt.text)
			var got []string
			for _, e := range name.Read(r, reg, ctx) {
				if e.Type != "Place" {
					got = append(got, string(e.Type)+" "+e.Name)
				}
			}
			if diff := cmp.Diff(tt.want, withoutCity(got)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}
