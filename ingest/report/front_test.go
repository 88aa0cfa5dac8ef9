package report

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestFront(t *testing.T) {
	for name, test := range map[string]struct {
		front string // lines parted by |
		want  Front
	}{
		"none": {"", Front{}},
		"title, meeting, office, name": {
			"政府工作报告|——2031年1月9日在江州市第八届人民代表大会第二次会议上|江州市人民政府市长　　沈　舟|各位代表：",
			Front{Title: "政府工作报告", Date: "2031-01-09", Issuer: "江州市人民政府", Office: "市长", Speaker: "沈舟"},
		},
		"office and name on lines of their own": {
			"政府工作报告|国务院总理　|方　远|各位代表：",
			Front{Title: "政府工作报告", Issuer: "国务院", Office: "总理", Speaker: "方远"},
		},
		"published, date in brackets": {
			"关于上半年工作情况的报告|发布时间: 2031/9/2 来源: 市人大|(2031年8月26日)|主任、各位委员:",
			Front{Title: "关于上半年工作情况的报告", Date: "2031-08-26", Published: "2031-09-02"},
		},
		"name alone": {
			"——2031年1月21日在江州市人民代表大会上|沈一舟|各位代表：",
			Front{Date: "2031-01-21", Speaker: "沈一舟"},
		},
		"salutation alone": {"各位代表：", Front{}},
		"no salutation": {
			"2031年江州市政府工作报告|江州市市长 沈舟",
			Front{Title: "2031年江州市政府工作报告", Issuer: "江州市", Office: "市长", Speaker: "沈舟"},
		},
		"name of an ethnic minority": {
			"政府工作报告|江州县县长 阿依·古丽|各位代表：",
			Front{Title: "政府工作报告", Issuer: "江州县", Office: "县长", Speaker: "阿依·古丽"},
		},
		"no such date": {"政府工作报告|（2031年13月40日）|各位代表：", Front{Title: "政府工作报告"}},
	} {
		text := strings.ReplaceAll(test.front, "|", "\n")
		r := parse(t, text+"\n一、2030年工作回顾\n完成投资3亿元。\n")
		if diff := cmp.Diff(test.want, r.Front, cmpopts.IgnoreFields(Front{}, "Span", "Salutation")); diff != "" {
			t.Errorf("%s: -want +got\n%s", name, diff)
		}
		if got := r.Slice(r.Front.Span); got != text {
			t.Errorf("%s: the front is %q", name, got)
		}
		if says := strings.HasSuffix(text, "：") || strings.HasSuffix(text, ":"); says != (r.Front.Salutation.Len() > 0) {
			t.Errorf("%s: the salutation is %q", name, r.Slice(r.Front.Salutation))
		}
	}
}

func TestFurniture(t *testing.T) {
	const before, after = "一、2030年工作回顾\n完成投资3亿元。\n", "开工项目8个。\n"
	for text, want := range map[string][]string{
		"版权所有 江州市人民政府\n" + after:                  {"版权所有 江州市人民政府"},
		"［返回上一页］\n" + after:                       nil,
		"[返回上一页]\n" + after:                       {"[返回上一页]"},
		"主办：江州市人民政府办公室\n" + after:                 {"主办：江州市人民政府办公室"},
		"江州市主办：创新大赛8场。\n" + after:                 nil,
		after + "名词解释\n1.开工：指动土。\n二、项目：指在库项目。":    {"名词解释"},
		"名词解释见第3页。\n" + after:                     nil,
		strings.Repeat("版权所有，侵权必究。", 20) + "\n完。": nil,
	} {
		r := parse(t, before+text)
		var got []string
		for _, s := range r.Furniture {
			got = append(got, r.Slice(s))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: -want +got\n%s", text, diff)
		}
		for _, s := range r.Sentences {
			for _, f := range r.Furniture {
				if f.Overlaps(s.Span) {
					t.Errorf("%q: %q is furniture and a sentence", text, r.Slice(s.Span))
				}
			}
		}
	}
}

func TestNotes(t *testing.T) {
	const body = "一、2030年工作回顾\n完成投资3亿元。\n开工项目8个。\n"
	for text, want := range map[string][]string{
		"[1]开工：指动土。\n［12］项目：指在库项目。":                             {"开工: 指动土", "项目: 指在库项目"},
		"名词解释\n1.开工：指动土。\n二、项目：指在库项目。":                          {"开工: 指动土", "项目: 指在库项目"},
		"附：名词解释\n“一核两翼”：即甲城、乙园。":                                {"“一核两翼”: 即甲城、乙园"},
		"《政府工作报告》有关用语说明\n①“一核”，指甲城。\n它在乙县。":                     {"“一核”: 甲城 它在乙县"},
		"名 词 解 释\n（1）甲工程：一是修路。二是架桥。\n责任编辑：丙":                    {"甲工程: 一是修路 二是架桥"},
		"名词解释\n（按出现先后排序）\n※甲工程——修路。":                            {": （按出现先后排序）", "甲工程: 修路"},
		"※名词解释※\n[1]开工：指动土。":                                    {"开工: 指动土"},
		"[1]甲山：指乙。\n[2]丙山：指丁。\n[3]戊山：指己。\n[4]庚山：指辛。\n[5]壬山：指癸。": {"甲山: 指乙", "丙山: 指丁", "戊山: 指己", "庚山: 指辛", "壬山: 指癸"},
		"1.甲山：指乙。\n2.“丙山”：丁。\n3.戊山：己。\n4.庚山：辛。":                 {"甲山: 指乙", "“丙山”: 丁", "戊山: 己", "庚山: 辛"},
		"1.修路：指乙。\n2.架桥。\n3.绿化。\n4.供水：辛。":                       nil,
		"相关名词注释\n2.说明两点。":                                       {": 说明两点"},
		"名词解释\n城市更新加快推进，改造小区三十个，惠及居民数万户。\n开工道路五条。":              nil,
	} {
		r := parse(t, body+text)
		var got []string
		for _, n := range r.Notes {
			line := r.Slice(n.Term) + ":"
			for _, s := range n.Sentences {
				line += " " + r.Slice(s.Span)
			}
			got = append(got, line)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: -want +got\n%s", text, diff)
		}
	}
}
