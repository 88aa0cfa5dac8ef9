package format

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/policygraph/policygraph/ingest/charset"
)

func read(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestFormats: one report in every format is one text. Pages add the date that
// stands outside of the article.
func TestFormats(t *testing.T) {
	t.Parallel()
	report := string(read(t, "report.txt"))
	dated := func(line string) string { return strings.Replace(report, "\n", "\n"+line+"\n", 1) }
	for name, want := range map[string]string{
		"report.txt":  report,
		"report.md":   report,
		"word.docx":   report,
		"writer.docx": report,
		"pasted.html": report,
		"portal.html": dated("发布日期：2031-01-20 09:12"),
		"tables.html": dated("发布日期：2031-1-20 作者：办公室"),
		"cid.pdf":     report,
		"browser.pdf": report,
		"writer.pdf":  report,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			data := read(t, name)
			got, err := Text(name, data)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
			if unnamed, err := Text("", data); unnamed != got {
				t.Errorf("from standard input it is %.80q, %v", unnamed, err)
			}
		})
	}
}

func TestMarkup(t *testing.T) {
	t.Parallel()
	for name, tests := range map[string]map[string]string{
		"a.md": {
			"# 一、工作\n\n- 甲**乙**丙\n- `丁`_戊_\n":              "一、工作\n甲乙丙\n丁戊\n",
			"1. 甲\n2. 乙\n\n   丙\n":                         "1. 甲\n2. 乙\n丙\n",
			"|指标|目标|\n|--|--:|\n|工业投资|260亿元|\n":            "指标\t目标\n工业投资\t260亿元\n",
			"增长\n8%，**好。**完成\n投资 Blue\nSky":                "增长8%，好。完成投资 Blue Sky\n",
			"> 引文\n\n![图](a.png)文<br>字<!-- 注 -->\n\n~~删~~": "引文\n文字\n删\n",
			"<div>甲</div>\n\n<script>乙</script>\n\n丙":      "甲\n丙\n",
		},
		"a.txt": {"# 不是 Markdown\n|--|--|\n": "# 不是 Markdown\n|--|--|\n"},
		"a.html": {
			"<p>甲，<b>乙</b><br>丙。<p>&nbsp;丁<sup>[1]</sup>m<sup>2</sup>":                "甲，乙\n丙。\n丁m2\n",
			"<ol><li>甲<li>乙</ol><ul><li>丙</ul>":                                       "1. 甲\n2. 乙\n丙\n",
			"<table><tr><th>指标<th>目标<tr><td>工业<br>投资<td>260亿元</table>":                "指标\t目标\n工业 投资\t260亿元\n",
			"<p style='display: none'>甲</p><p hidden>乙</p><p>丙</p>":                   "丙\n",
			"<div class='print-area'><p>全文，很长。</p></div><div class=share>分享，好。</div>": "全文，很长。\n",
			"<p>甲。</p><p>打印 关闭</p><p>【字体：大 中 小】</p><p>上一篇：乙</p>":                      "甲。\n",
		},
	} {
		for source, want := range tests {
			got, err := Text(name, []byte(source))
			if err != nil || got != want {
				t.Errorf("%s %q is %q, %v; want %q", name, source, got, err, want)
			}
		}
	}
}

// TestPageCharset: a page says its encoding, and may be wrong about it.
func TestPageCharset(t *testing.T) {
	t.Parallel()
	gb, err := simplifiedchinese.GB18030.NewEncoder().String("增长8%，镕。")
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range []string{
		`<meta charset="gb2312"><p>` + gb, `<meta charset="utf-8"><p>` + gb, `<html><p>` + gb,
		`<meta charset="gb2312"><p>增长8%，镕。`, "\uFEFF<html><p>增长8%，镕。",
	} {
		if got, err := Text("page.html", []byte(page)); err != nil || got != "增长8%，镕。\n" {
			t.Errorf("%q: %q, %v", page, got, err)
		}
	}
}

// TestPageDamaged: a few bytes of no encoding do not keep a page from being read,
// many do.
func TestPageDamaged(t *testing.T) {
	t.Parallel()
	page := "<p>" + strings.Repeat("增长8%，好。", 200) + "</p><div>\xE4\xBA</div>"
	if got, err := Text("page.html", []byte(page)); err != nil || !strings.HasPrefix(got, "增长8%，好。") {
		t.Errorf("%.60q, %v", got, err)
	}
	if _, err := Text("page.html", []byte(page+strings.Repeat("\xE4\xBA好", 20))); !errors.Is(err, charset.ErrUnreadable) {
		t.Errorf("many: %v", err)
	}
}

func TestUnreadable(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct{ data, says string }{
		"empty":          {"", "is empty"},
		"old Word":       {"\xD0\xCF\x11\xE0\xA1\xB1", "save it as DOCX"},
		"RTF":            {`{\rtf1 a}`, "save it as DOCX"},
		"picture":        {"\x89PNG\r\n", "is a picture"},
		"archive":        {"Rar!\x1A", "unpack it"},
		"damaged DOCX":   {"PK\x03\x04\x00", "is damaged"},
		"damaged PDF":    {"%PDF-1.7\nnothing", "is no sound PDF"},
		"binary":         {"ab\x00cd", "is binary"},
		"page of script": {"<html><body><script>go()</script></body>", "fetches its text by script"},
		"deep page":      {strings.Repeat("<div>", 100_000) + "甲", "is no sound HTML"},
		"huge Markdown":  {"# a\n" + strings.Repeat("甲乙丙\n", 500_000), "of Markdown"},
		"huge page":      {"<p>" + strings.Repeat("云溪市\n", charset.MaxText/10+1), "one report a file"},
		"huge file":      {strings.Repeat("a", MaxFile+1), "has more than 64 MB"},
	} {
		_, err := Text("", []byte(test.data))
		if !errors.Is(err, charset.ErrUnreadable) || !strings.Contains(err.Error(), test.says) {
			t.Errorf("%s: %v; want %q", name, err, test.says)
		}
	}
}

// TestAdversaries: input that is made to take long does not.
func TestAdversaries(t *testing.T) {
	t.Parallel()
	const size = 1 << 18
	many := func(part string) string { return strings.Repeat(part, size/len(part)) }
	for name, source := range map[string]string{
		"items.html": "<ol>" + many("<li>甲"), "bold.html": many("<b><p>甲"), "links.html": many("<a><div>"), "cells.html": "<table>" + many("<td>甲"),
		"attributes.html": "<p " + many("a=b ") + ">甲", "comments.html": many("<!--") + "甲", "font.html": many("<font a=1></p>甲"),
		"items.md": many("1. 甲\n"), "brackets.md": many("[") + "甲", "stars.md": many("**甲"), "quotes.md": many("> ") + "甲",
		"links.md": many("[甲]("), "ticks.md": many("`a``b"), "tables.md": "|a|\n|-|\n" + many("|甲|\n"), "notes.md": many("[^1]: 甲\n"),
	} {
		start := time.Now()
		_, err := Text(name, []byte(source))
		if took := time.Since(start); took > 10*time.Second || err != nil && !errors.Is(err, charset.ErrUnreadable) {
			t.Errorf("%s: %v, %v", name, took, err)
		} else if took > time.Second {
			t.Log(name, took)
		}
	}
}
