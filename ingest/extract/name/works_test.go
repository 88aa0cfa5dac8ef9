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
