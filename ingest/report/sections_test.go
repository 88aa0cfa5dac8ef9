package report

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSections(t *testing.T) {
	for name, test := range map[string]struct {
		text string // lines parted by |
		want []string
	}{
		"parts and subsections in full width": {
			"一、2030年工作回顾|（一）工业向好。增长5%。|（二）农业丰收|二、2031年工作安排|（一）稳工业。",
			[]string{"1 2030年工作回顾", "1.1 工业向好", "1.2 农业丰收", "2 2031年工作安排", "2.1 稳工业"},
		},
		"subsections in ASCII brackets": {
			"一、上半年情况|(一)工业向好。增长5%。|(十一)农业丰收",
			[]string{"1 上半年情况", "1.1 工业向好", "1.11 农业丰收"},
		},
		"subsections without a part": {
			"今年增长6%。|（一）稳工业。增长5%。|（二）兴农业。",
			[]string{"1 稳工业", "2 兴农业"},
		},
		"parts spelled out": {
			"第一部分　过去五年回顾|第二部分 今后五年打算",
			[]string{"1 过去五年回顾", "2 今后五年打算"},
		},
		"parts with a point": {"一.过去一年|二．今年工作", []string{"1 过去一年", "2 今年工作"}},
		"parts without numbers": {
			"2030年工作回顾|一、工业向好。增长5%。|二、农业丰收。|2031年工作安排|一、稳工业。",
			[]string{"1 2030年工作回顾", "1.1 工业向好", "1.2 农业丰收", "2 2031年工作安排", "2.1 稳工业"},
		},
		"a plan parted as a book": {
			"第一篇　新征程|第一章 发展基础|第一节 成就|增长5%。|第二篇 主要任务|第二章 现代产业|一、稳工业。",
			[]string{"1 新征程", "1.1 发展基础", "2 主要任务", "2.2 现代产业"},
		},
		"a plan of chapters": {
			"第一章 发展基础|增长5%。|第二章 现代产业|第一节 稳工业|第二节 兴农业|一、种业。",
			[]string{"1 发展基础", "2 现代产业", "2.1 稳工业", "2.2 兴农业"},
		},
		"a year in running text is no part": {
			"2031年2月3日|一、2030年工作回顾|（一）工业。|2031年|二、2031年工作安排|（一）稳工业。",
			[]string{"1 2030年工作回顾", "1.1 工业", "2 2031年工作安排", "2.1 稳工业"},
		},
		"titles of other pages behind the text": {
			"一、2030年工作回顾|二、2031年工作安排|" + strings.Repeat("持续推进项目建设并且", 12) + "。|免责声明：转载|江州市2031年政府工作报告|2031年",
			[]string{"1 2030年工作回顾", "2 2031年工作安排"},
		},
		"a title that names the year is no part": {
			"2031年青梧市政府工作报告|一、2030年工作回顾|（一）工业。|二、2031年工作安排|2030年云溪市政府工作报告",
			[]string{"1 2030年工作回顾", "1.1 工业", "2 2031年工作安排"},
		},
		"headings without numbers": {
			"一、2030年工作回顾|抓工业，稳住增长底盘|增长5%。|抓农业，守牢粮食底线|丰收。",
			[]string{"1 2030年工作回顾", "1.1 抓工业，稳住增长底盘", "1.2 抓农业，守牢粮食底线"},
		},
		"numbers that skip and repeat": {
			"一、2030年工作回顾|（三）农业。|三、2031年工作安排|（一）工业。",
			[]string{"1 2030年工作回顾", "1.3 农业", "3 2031年工作安排", "3.1 工业"},
		},
		"no part before a subsection": {"（一）工业。|一、回顾|（一）农业。", []string{"1 回顾", "1.1 农业"}},
		"an item of a list is no part": {
			"一、2030年工作回顾|二、" + strings.Repeat("持续推进项目建设并且", 5) + "完成投资3亿元。",
			[]string{"1 2030年工作回顾"},
		},
		"twenty and one":       {"二十、前言工作|二十一、其他工作", []string{"20 前言工作", "21 其他工作"}},
		"a number alone":       {"一.|二、回顾", []string{"1 ", "2 回顾"}},
		"a dash opens no part": {"一、回顾|——2030年工作安排", []string{"1 回顾"}},
	} {
		r := parse(t, strings.ReplaceAll(test.text, "|", "\n"))
		var got []string
		for i, s := range r.Sections {
			got = append(got, s.Number+" "+s.Title)
			if r.Slice(s.Heading) != s.Title {
				t.Errorf("%s: heading %q of %q", name, r.Slice(s.Heading), s.Title)
			}
			if parent := parentOf(r, i); parent != s.Parent {
				t.Errorf("%s: parent of %s is %d, want %d", name, s.Number, s.Parent, parent)
			}
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s: -want +got\n%s", name, diff)
		}
	}
}

// parentOf is the part that lies around a subsection.
func parentOf(r *Report, section int) int {
	for i, s := range r.Sections {
		if r.Sections[section].Level == 2 && s.Level == 1 && s.Contains(r.Sections[section].Span) {
			return i
		}
	}
	return -1
}

// A section runs to the next of its level or above, the last one to the page's
// own lines.
func TestSectionSpans(t *testing.T) {
	r := parse(t, "一、回顾\n（一）工业。\n增长5%。\n（二）农业。\n二、安排\n完。\n版权所有 江州市\n")
	want := []string{"一、回顾\n（一）工业。\n增长5%。\n（二）农业。\n", "（一）工业。\n增长5%。\n", "（二）农业。\n", "二、安排\n完。\n"}
	for i, s := range r.Sections {
		if got := r.Slice(s.Span); got != want[i] {
			t.Errorf("section %s is %q, want %q", s.Number, got, want[i])
		}
	}
}

func TestSentences(t *testing.T) {
	for body, want := range map[string][]string{
		"甲。乙！丙？丁!何?己":           {"甲", "乙", "丙", "丁", "何", "己"},
		"达2.5万。完成":              {"达2.5万", "完成"},
		"达2.5万.\n完成.":           {"达2.5万", "完成"},
		"称“好。真好。”后散":            {"称“好。真好。”后散"},
		"称“好。真好":                {"称“好", "真好"},
		"PM\n2.5\n降至23。优良":      {"PM\n2.5\n降至23", "优良"},
		"甲\n，乙。":                {"甲\n，乙"},
		"甲。\n2.5\n乙。":           {"甲", "2.5\n乙"},
		"。。！":                   nil,
		"　甲　。 乙 。":              {"甲", "乙"},
		"《江州。规划》获批。":            {"《江州。规划》获批"},
		"一是甲。" + "说明。" + "二是乙。": {"一是甲", "说明", "二是乙"},
	} {
		r := parse(t, "一、2030年工作回顾\n"+body)
		var got []string
		for _, s := range r.Sentences {
			got = append(got, r.Slice(s.Span))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: -want +got\n%s", body, diff)
		}
	}
}

func TestClauses(t *testing.T) {
	for body, want := range map[string][]string{
		"甲，乙；丙：丁":          {"甲，", "乙；", "丙：", "丁"},
		"甲,乙;丙:丁":          {"甲,", "乙;", "丙:", "丁"},
		"总额1,208.5亿元,增长8%": {"总额1,208.5亿元,", "增长8%"},
		"9:30开工：甲":         {"9:30开工：", "甲"},
		"甲、乙和丙":            {"甲、乙和丙"},
		"“甲，乙”建成，丙":        {"“甲，乙”建成，", "丙"},
		"《甲，乙》印发；丙":        {"《甲，乙》印发；", "丙"},
		"甲（乙，丙）丁，戊":        {"甲（乙，丙）丁，", "戊"},
		"甲(乙,丙)丁,戊":        {"甲(乙,丙)丁,", "戊"},
		"甲［乙，丙］，丁〔戊；己〕":    {"甲［乙，丙］，", "丁〔戊；己〕"},
		"甲）乙，丙":            {"甲）乙，", "丙"},
		"甲，，乙，":            {"甲，", "乙，"},
		"甲 ， 乙":            {"甲，", "乙"},
	} {
		r := parse(t, "一、2030年工作回顾\n"+body+"。")
		var got []string
		for _, c := range r.Sentences[0].Clauses {
			got = append(got, strings.TrimRight(r.Slice(c.Span)+string(c.Close), "\x00"))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: -want +got\n%s", body, diff)
		}
	}
}

func TestSentenceMarks(t *testing.T) {
	r := parse(t, "一、2030年工作回顾\n工业向好。增长5%。一是稳产。产值3亿元。二是扩能。\n农业丰收。——民生改善。经济稳中有进、质效双升。甲，乙。投资《规划》。\n一批项目开工；\n")
	want := []string{
		"工业向好 opening theme", "增长5%", "一是稳产 theme 1", "产值3亿元 1", "二是扩能 theme 2",
		"农业丰收 opening theme", "——民生改善 theme", "经济稳中有进、质效双升 theme", "甲，乙", "投资《规划》", "一批项目开工； opening",
	}
	var got []string
	for _, s := range r.Sentences {
		line := r.Slice(s.Span)
		if s.Opening {
			line += " opening"
		}
		if s.Theme {
			line += " theme"
		}
		if s.List > 0 {
			line += fmt.Sprintf(" %d", s.List)
		}
		got = append(got, line)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// TestClosing: what closes a whole part belongs to none of its subsections.
func TestClosing(t *testing.T) {
	text := "一、上半年工作回顾\n（一）工业向好。产值增长5%。\n上半年全市取得的成绩来之不易。困难仍有3项。\n二、下半年工作安排\n（一）稳工业。产值增长6%。\n主任、副主任，各位委员！实干当先。\n"
	r, err := Parse([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range r.Sentences {
		got = append(got, r.Sections[s.Section].Number+" "+r.Slice(s.Span))
	}
	want := []string{"1.1 产值增长5%", "1 上半年全市取得的成绩来之不易", "1 困难仍有3项", "2.1 产值增长6%", "2 主任、副主任，各位委员", "2 实干当先"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
