package coverage_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/ingest/extract/extracttest"
)

// TestUnread: what is no figure has a reason.
func TestUnread(t *testing.T) {
	for text, want := range map[string][]string{
		"深入实施“336”工程。":           {"336 name"},
		"改造第4届梧桐论坛场馆。":           {"4 ordinal"},
		"“1+8”文件出台。":             {"1 name", "8 name"},
		"今年是建市75周年。":             {"75 duration"},
		"2030年9月10日召开推进会。":       {"2030 date", "9 date", "10 date"},
		"超10亿元单体制造业项目12个。":       {"10 threshold"},
		"打造15分钟生活圈。":             {"15 name"},
		"按6大类制定政策，分3批推进。":        {"6 manner", "3 manner"},
		"建立责任机制[12]，办结率99%。":     {"12 note mark"},
		"投资12?5亿元，增长3\uFFFD.5%。": {"12 damaged", "5 damaged", "3 damaged", "5 damaged"},
		"增长5.8%。":                {"5.8 no subject"},
		"电话12345受理事项36万件。":       {"12345 bare"},
		"A1类企业入库。":               {"1 code"},
		"地区生产总值增长6%。\n版权所有 2031": {"2031 furniture"},
	} {
		r, s := extracttest.Read(t, "一、政府工作回顾\n"+text+"\n二、2032年工作安排\n")
		var got []string
		for _, u := range s.Unread {
			if u.Reason != "heading" && u.Reason != "date" || r.Text[u.Start+1] != '0' || u.Start < 9+len([]rune(text)) {
				got = append(got, r.Slice(u.Span)+" "+u.Reason)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: -want +got\n%s", text, diff)
		}
	}
}

func TestUnreadOutsideSentences(t *testing.T) {
	r, s := extracttest.Read(t, "政府工作报告\n发布日期: 2032-02-03\n12号\n各位代表：\n一、3项回顾\n增长。\n版权所有 云ICP备0102号\n")
	var got []string
	for _, u := range s.Unread {
		got = append(got, r.Slice(u.Span)+" "+u.Reason)
	}
	want := []string{"2032 front matter", "02 front matter", "03 front matter", "12 front matter", "3 heading", "0102 furniture"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}
