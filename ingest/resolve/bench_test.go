package resolve

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/policygraph/policygraph/ingest/extract/statement"
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/report"
)

// The time for a figure should not grow with the text.
func BenchmarkResolve(b *testing.B) {
	reg, err := registry.Load("testdata/registry")
	if err != nil {
		b.Fatal(err)
	}
	for _, megabytes := range []int{1, 10} {
		b.Run(strconv.Itoa(megabytes)+"MB", func(b *testing.B) {
			rep, statements := long(b, megabytes<<20)
			for b.Loop() {
				if _, err := Graph(rep, statements, reg); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(statements.Metrics)), "ns/figure")
		})
	}
}

// long is a report of that many bytes: subsections of five figures and a park.
func long(b *testing.B, size int) (*report.Report, statement.All) {
	b.Helper()
	var text strings.Builder
	text.WriteString("政府工作报告\n\n青梧市人民政府市长  林一舟\n\n(2032年1月9日)\n\n各位代表:\n\n一、2031年工作\n")
	for i := 0; text.Len() < size; i++ {
		fmt.Fprintf(&text, "\n(一)第%d片建设。", i)
		for j := range 5 {
			fmt.Fprintf(&text, "第%d片第%d号产业园的入驻企业达到%d家,比上年增加不少,配套道路、管网和学校建设同步推进。", i, j, 10*i+j)
		}
		text.WriteString("\n")
	}
	rep, err := report.Parse([]byte(text.String()))
	if err != nil {
		b.Fatal(err)
	}
	s := statement.All{Context: statement.Context{Place: "青梧市", Code: "990100", Type: "annual", Period: "2031", Year: 2032}}
	for _, sentence := range rep.Sentences {
		if sentence.Theme || !strings.Contains(rep.Slice(sentence.Span), "产业园") {
			continue
		}
		name, _, _ := strings.Cut(rep.Slice(sentence.Span), "的")
		park := statement.Entity{Type: "Platform", Name: name, Mentions: []report.Span{sentence.Span}}
		s.Entities = append(s.Entities, park)
		s.Metrics = append(s.Metrics, statement.Metric{
			Span: sentence.Span, Indicator: "入驻企业", About: name, Measure: "level", Value: "50", Unit: "家",
			Comparator: "eq", Kind: "actual", Period: "2031",
		})
	}
	return rep, s
}
