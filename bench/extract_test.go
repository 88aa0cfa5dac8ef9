package bench_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/policygraph/policygraph/ingest/extract"
	"github.com/policygraph/policygraph/ingest/registry"
	"github.com/policygraph/policygraph/ingest/report"
)

// BenchmarkExtract reads a megabyte of reports on one core, those at hand and
// invented ones in turn:
//
//	GOMAXPROCS=1 go test -run - -bench 'Extract$' ./bench
func BenchmarkExtract(b *testing.B) {
	extractText(b, reports(b, 1_000_000))
}

// BenchmarkExtractLength shows that the time grows as the text does:
//
//	GOMAXPROCS=1 go test -run - -bench ExtractLength -benchtime 3x ./bench
func BenchmarkExtractLength(b *testing.B) {
	for _, size := range []int{100_000, 1_000_000, 10_000_000} {
		b.Run(fmt.Sprintf("%.1fMB", float64(size)/1e6), func(b *testing.B) {
			extractText(b, reports(b, size))
		})
	}
}

// extractText parses and reads a text; the registry is at hand.
func extractText(b *testing.B, text []byte) {
	b.Helper()
	reg, err := registry.Load()
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	metrics := 0
	for b.Loop() {
		r, err := report.Parse(text)
		if err != nil {
			b.Fatal(err)
		}
		statements := extract.Read(r, reg)
		metrics = len(statements.Metrics)
	}
	b.ReportMetric(float64(metrics), "metrics")
}

// glossary is what a real report may end in. It would end the whole text.
var glossary = regexp.MustCompile(`\n\s*(名词解释|注释)[:：]?\s*\n`)

// reports is a text of the size made of reports: every report at hand, each
// followed by an invented one.
func reports(b *testing.B, size int) []byte {
	b.Helper()
	files, _ := filepath.Glob("../../shared/reports/*.txt")
	var text bytes.Buffer
	for i := 0; text.Len() < size; i++ {
		if len(files) > 0 {
			data, err := os.ReadFile(files[i%len(files)])
			if err != nil {
				b.Fatal(err)
			}
			if at := glossary.FindIndex(data); at != nil {
				data = data[:at[0]]
			}
			text.Write(data)
		}
		text.WriteString(invented(i))
	}
	return text.Bytes()[:lineEnd(text.Bytes(), size)]
}

// lineEnd is where the line ends that holds the byte.
func lineEnd(text []byte, at int) int {
	if next := bytes.IndexByte(text[at:], '\n'); next >= 0 {
		return at + next + 1
	}
	return len(text)
}

// invented is the report of an invented city, of 7,000 characters or so.
func invented(number int) string {
	var text bytes.Buffer
	fmt.Fprintf(&text, "\n政府工作报告\n各位代表：\n一、2030年工作回顾\n全市实现地区生产总值%d亿元，增长6.%d%%，增速居全省第%d位。\n", 900+number, number%10, 1+number%11)
	for part, title := range []string{"工业稳步向好", "项目加快建设", "改革纵深推进", "城乡更加协调", "民生持续改善"} {
		fmt.Fprintf(&text, "（%c）%s。\n", []rune("一二三四五")[part], title)
		for i := range 8 {
			fmt.Fprintf(&text, sentences[(part+i)%len(sentences)], number%100+i, 3+i, (number+part)%90+10, i+1, 20+part)
			text.WriteString("\n")
		}
	}
	text.WriteString("二、2031年工作安排\n力争地区生产总值增长6%以上，规上工业增加值、固定资产投资分别增长7%、8%左右。\n")
	return text.String()
}

// sentences of the genre, with five numbers each.
var sentences = []string{
	"云溪%[1]d号数谷建成投用，集聚企业超%[3]d00家，营业收入增长%[2]d.5%%，其中数字服务业增长%[4]d%%，占比提高%[4]d.2个百分点。",
	"汽车零部件、电气产业规上工业增加值分别增长%[2]d.1%%、%[4]d.6%%，新增国家级专精特新企业%[1]d家，总量居全省第%[4]d；研发投入占比从2.%[4]d%%提高到3.%[4]d%%。",
	"实施“千项攻坚”行动，%[3]d个重大项目开工建设，完成投资%[1]d%[2]d亿元，年度目标完成率达%[3]d%%，云溪至江州高速公路%[4]d标段、西山隧道等%[2]d个项目建成通车。",
	"深化“一窗通办”改革，办件时间从%[5]d天压缩至%[4]d天，惠及群众%[1]d万人次以上；出台助企纾困政策%[3]d条，兑现资金%[2]d.%[4]d亿元，市场主体突破百万户。",
	"扎实推进乡村振兴，建成高标准农田%[3]d万亩、和美乡村示范带%[4]d条，农村居民人均可支配收入增长%[2]d.4%%，高于全国、全省%[4]d.1和0.%[4]d个百分点。",
	"新增学位%[1]d00个，城镇新增就业%[2]d.%[4]d万人；改造老旧小区%[3]d个、农村公路%[1]d公里，空气优良率达9%[4]d.6%%，群众满意度连续%[2]d年居全省前列。",
	"坚持创新驱动发展，持续优化营商环境，统筹推进产业升级和城市更新%[5]d年行动，不断提升治理能力和服务水平，让发展成果更多更公平惠及全市人民。",
}
