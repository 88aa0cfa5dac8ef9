package group_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/ingest/extract/name/group"
	"github.com/policygraph/policygraph/ingest/report"
)

func TestCount(t *testing.T) {
	tests := []struct {
		name string
		size int // 0 for no group
	}{
		{"六大行动", 6}, {"一港五谷", 6}, {"12个园区", 12}, {"“六防”体系", 6}, {"省属企业六大行动", 6}, {"两核三带", 5}, {"十二大工程", 12}, {"一核、两翼、三区", 6}, {"“三大”保卫战", 3}, {"“3+5+N”产业体系", 8},
		{"一国两制", 0}, {"三个一", 0}, {"十个一攻坚行动", 0}, {"三年攻坚行动", 0}, {"青云新区", 0}, {"一体化", 0}, {"千县工程", 0},
	}
	for _, tt := range tests {
		got, ok := group.Count(tt.name)
		if ok != (tt.size > 0) || ok && got.Size != tt.size {
			t.Errorf("Count(%s) = %+v, %v; want %d", tt.name, got, ok, tt.size)
		}
	}
}

func TestDefine(t *testing.T) {
	tests := []struct {
		phenomenon, text, group string
		want                    []string
	}{
		{"the list that it closes", "健全仓储、冷链和联运“三大体系”。", "三大体系", []string{"健全仓储", "冷链", "联运"}},
		{"quotations without marks between", "实施“强基”“提质”“增效”三大行动。", "三大行动", []string{"实施“强基”", "“提质”", "“增效”"}},
		{"as many as it counts, or no list", "健全仓储、冷链“三大体系”。", "三大体系", nil},
		{"behind a mark", "打造“三大片区”：青云、白鹭和岫云。", "三大片区", []string{"青云", "白鹭", "岫云"}},
		{"in brackets", "打造“三大片区”（青云、白鹭、岫云），成效明显。", "三大片区", []string{"青云", "白鹭", "岫云"}},
		{"in the next clause", "突出“三大抓手”，产业升级、城市更新、乡村振兴，务求实效。", "三大抓手", []string{"产业升级", "城市更新", "乡村振兴"}},
		{"numbered paragraphs", "抓好“两大工程”。\n1.强基工程。新增企业30家。\n2.提质工程。改造小区5个。", "两大工程", []string{"强基工程", "提质工程"}},
		{"what only is said of each", "打好“两大攻坚”。一是坚持创新。二是坚持开放。", "两大攻坚", nil},
		{"what is done behind the last item", "突出“三大组团”，青云组团、白鹭组团、岫云组团建设。", "三大组团", []string{"青云组团", "白鹭组团", "岫云组团"}},
		{"a sum", "构建“2+1”平台（青云平台、白鹭平台、岫云平台）。", "“2+1”平台", []string{"青云平台", "白鹭平台", "岫云平台"}},
		{"items of the sentence", "实施“两大工程”：一是强基工程，新增企业30家；二是提质工程。", "两大工程", []string{"强基工程", "提质工程"}},
	}
	for _, tt := range tests {
		r, err := report.Parse([]byte("一、2024年工作回顾\n" + tt.text + "\n二、2025年工作安排\n继续努力。\n"))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		text := []rune(tt.group)
		for at := range r.Text {
			if span := (report.Span{Start: at, End: at + len(text)}); span.End <= len(r.Text) && r.Slice(span) == tt.group {
				d, _ := group.Define(r, 0, span)
				for _, item := range d.Items {
					got = append(got, r.Slice(item))
				}
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: %s (-want +got):\n%s", tt.phenomenon, tt.text, diff)
		}
	}
}

func TestDefineNote(t *testing.T) {
	tests := []struct {
		phenomenon, note string
		want             []string
	}{
		{"behind each part", "“一核、两区”：市委提出，一核：提升主城核。两区：建设青云区，建设白鹭区。", []string{"提升主城核", "建设青云区", "建设白鹭区"}},
		{"a part that lists less", "“两翼两区”：两翼：以青云带动白鹭。两区：青云新区和白鹭新区。", []string{"青云新区", "白鹭新区"}},
		{"by semicolons", "“两区三带”：即青云区、白鹭区；岫云带、霁川带、柳塘带。", []string{"青云区", "白鹭区", "岫云带", "霁川带", "柳塘带"}},
		{"the same verb in front of each", "三个会战：打好产业会战，打好城建会战，打好生态会战。", []string{"打好产业会战", "打好城建会战", "打好生态会战"}},
		{"a count that closes the list", "“两区两园”：“两区”指青云海岸、白鹭山地两个新区；“两园”指岫云园、霁川园。", []string{"青云海岸", "白鹭山地", "岫云园", "霁川园"}},
		{"without the head", "“三大工程”：是指强基、提质和增效。", []string{"强基", "提质", "增效"}},
		{"a term with a word in front", "新三馆：修缮一新的市博物馆、图书馆、美术馆免费开放。", []string{"修缮一新的市博物馆", "图书馆", "美术馆"}},
		{"as many as it counts, or none", "“三大行动”：强基行动、提质行动。", nil},
		{"one thing each", "“三个一”行动：一条风景行动、一批强基行动、一次提质行动。", nil},
		{"no group", "链长制：由领导挂帅，推进产业链建设。", nil},
	}
	for _, tt := range tests {
		r, err := report.Parse([]byte("一、2024年工作回顾\n完成任务。\n名词解释\n1." + tt.note + "\n"))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, note := range r.Notes {
			d, _ := group.DefineNote(r, note)
			for _, item := range d.Items {
				got = append(got, r.Slice(item))
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: %s (-want +got):\n%s", tt.phenomenon, tt.note, diff)
		}
	}
}
