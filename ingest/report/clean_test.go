package report

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestClean: what a line is read as. The title above it keeps it a report.
func TestClean(t *testing.T) {
	const title = "一、2030年工作回顾\n"
	for written, want := range map[string]string{
		"完成投资３．５亿元，增长８％。":                         "完成投资3.5亿元，增长8％。",
		"ＧＤＰ增长６％，好。":                              "GDP增长6％，好。",
		"实现 2386.5 亿元，增长　6.3% 。":                  "实现2386.5亿元，增长6.3%。",
		"新增 5G 基站、PM2.5 监测点各 3 个。":                "新增5G基站、PM2.5监测点各3个。",
		"引进 Blue Sky 公司，开工。":                      "引进Blue Sky公司，开工。",
		"创建“城乡一体 交通先行”样板，好。":                      "创建“城乡一体 交通先行”样板，好。",
		"四乱［4］ 71处，好。":                            "四乱［4］ 71处，好。",
		"?全市实现??增长8%，好?。":                         "全市实现增长8%，好。",
		"怎么办?靠实干，好吗?":                             "怎么办?靠实干，好吗?",
		"实现12?5亿元、3.\uFFFD亿元、3.\uFFFD5%，12 ?3个。":  "实现12?5亿元、3.亿元、3.\uFFFD5%，12?3个。",
		"实施\"城乡 一体\"工程、＂双百＂行动，好。":                 "实施“城乡 一体”工程、“双百”行动，好。",
		"实施“一体\"工程、\"双百\"行动，好。":                   "实施“一体”工程、“双百”行动，好。",
		"实施\"一体工程，好。\n建设\"三园\"，好。":                "实施\"一体工程，好。\n建设“三园”，好。",
		"指标 目标 完成":                                "指标 目标 完成",
		"2031 年 1 月 9 日 星期四":                      "2031年1月9日 星期四",
		"2031 年 1 月 9 日，开工。":                      "2031年1月9日，开工。",
		"《规划》 获批， 项目 （一期） 开工。":                    "《规划》获批，项目（一期）开工。",
		"投资 1,200 万元, 增长 3%, 其中 2 个。":             "投资1200万元,增长3%,其中2个。",
		"产能 1,234,567 吨，3.5,120家，1,2345家，12,345。": "产能1234567吨，3.5,120家，1,2345家，12345。",
		"甲。\n— 3 —\n乙。":                           "甲。\n乙。",
		"甲。\n第 3 页 共 20 页\n乙。":                    "甲。\n乙。",
		"甲。\n3/20\n乙。":                            "甲。\n乙。",
		"甲。\n3\n乙。\n4\n丙。\n5":                     "甲。\n乙。\n丙。",
		"甲。\n3\n乙。\n7\n丙。\n5":                     "甲。\n3\n乙。\n7\n丙。\n5",
		"PM\n2.5\n浓度降至24微克/立方米。":                  "PM\n2.5\n浓度降至24微克/立方米。",
		`甲。\r\n乙&nbsp;增长8%，好。\n丙。<br>丁。`:          "甲。\n   乙增长8%，好。\n 丙。\n   丁。",
		"研发（R&amp;D）经费，&ldquo;甲&rdquo;。":          "研发（R&D）经费，“甲”。",
		"新建学校3所、\n医院2家，\n公园5个。\n改造老旧小区。":          "新建学校3所、\n医院2家，\n公园5个。\n改造老旧小区。",
	} {
		r := parse(t, title+written)
		if got := strings.TrimPrefix(string(r.Reading().Text), title); got != want {
			t.Errorf("%q is read as %q, want %q", written, got, want)
		}
		if got := string(r.Text); got != title+written {
			t.Errorf("%q: the text became %q", written, got)
		}
	}
}

// TestWrapped: a text whose paragraphs are broken into lines, in whatever way,
// has the outline of the text whose paragraphs are lines. Without an indent a
// paragraph may seem to end where a sentence fills its line.
func TestWrapped(t *testing.T) {
	data, err := os.ReadFile("testdata/wrapped.txt")
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	want := outline(parse(t, text).Reading())
	for _, width := range []int{32, 46, 60, 76, 90} {
		for name, written := range map[string]string{
			"flush":           wrap(text, width, ""),
			"indented":        wrap(text, width, "　　"),
			"with pages":      paged(wrap(text, width, ""), "— %d —"),
			"with bare pages": paged(wrap(text, width, "　　"), "%d"),
			"with CR":         strings.ReplaceAll(wrap(text, width, ""), "\n", "\r\n"),
		} {
			r := parse(t, written)
			want, got := want, withoutFurniture(outline(r.Reading()))
			if !strings.Contains(written, "\n　　") {
				want, got = strings.ReplaceAll(want, "¶", ""), strings.ReplaceAll(got, "¶", "")
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s, %d columns: -want +got\n%s", name, width, diff)
			}
			checkWritten(t, r)
		}
	}
}

// checkWritten: every sentence of the reading stands, without its blanks and page
// numbers, where Written says.
func checkWritten(t *testing.T, r *Report) {
	t.Helper()
	for i, s := range r.Reading().Sentences {
		if r.Sentences[i].Span != r.Written(s.Span) {
			t.Errorf("sentence %d: %v, want %v", i, r.Sentences[i].Span, r.Written(s.Span))
		}
		written := r.Slice(r.Written(s.Span))
		for _, f := range r.Furniture {
			written = strings.Replace(written, "\n"+r.Slice(f)+"\n", "", 1)
		}
		if want := r.Reading().Slice(s.Span); strings.Join(strings.Fields(written), "") != strings.Join(strings.Fields(want), "") {
			t.Errorf("%q stands at %q", want, written)
		}
	}
}

func withoutFurniture(outline string) string {
	before, _, _ := strings.Cut(outline, "furniture:")
	return before
}

// wrap breaks each line of a text at the width in columns, never before a mark.
func wrap(text string, width int, indent string) string {
	var b strings.Builder
	for _, paragraph := range strings.Split(strings.TrimSpace(text), "\n") {
		at := 0
		if len([]rune(paragraph)) > 15 {
			b.WriteString(indent)
			at = 2 * len([]rune(indent))
		}
		for _, r := range paragraph {
			w := columns([]rune{r}, Span{0, 1})
			if at+w > width && !strings.ContainsRune("，。、；：”）%", r) {
				b.WriteByte('\n')
				at = 0
			}
			b.WriteRune(r)
			at += w
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// paged puts a page number behind every ninth line.
func paged(text, format string) string {
	var b strings.Builder
	for i, line := range strings.SplitAfter(text, "\n") {
		b.WriteString(line)
		if i%9 == 8 {
			fmt.Fprintf(&b, "\n"+format+"\n\n", i/9+1)
		}
	}
	return b.String()
}
