package format

import (
	"archive/zip"
	"bytes"
	"errors"
	"runtime"
	"strings"
	"testing"

	"github.com/policygraph/policygraph/ingest/charset"
)

// newDocx is a DOCX of the parts.
func newDocx(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	archive := zip.NewWriter(&b)
	for name, content := range parts {
		w, err := archive.Create(name)
		if err == nil {
			_, err = w.Write([]byte(content))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func document(body string) string {
	return `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w"><w:body>` + body + `</w:body></w:document>`
}

// p is a paragraph with properties and the text of its one run.
func p(properties, text string) string {
	return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>"
}

func TestDocx(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct{ body, want string }{
		"runs, tab, break":   {`<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r><w:r><w:br/><w:t>丙</w:t><w:br w:type="page"/></w:r></w:p>`, "甲 乙\n丙\n"},
		"changes":            {`<w:p><w:ins><w:r><w:t>甲</w:t></w:r></w:ins><w:del><w:r><w:delText>乙</w:delText></w:r></w:del><w:r><w:t>丙</w:t></w:r></w:p>`, "甲丙\n"},
		"hidden, field":      {`<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>甲</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>乙</w:t></w:r></w:p>`, "乙\n"},
		"note":               {`<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>乙</w:t></w:r></w:p>`, "甲乙\n"},
		"text box":           {`<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>` + p("", "甲") + `</w:txbxContent></mc:Choice><mc:Fallback><w:t>甲</w:t></mc:Fallback></mc:AlternateContent><w:t>乙</w:t></w:r></w:p>`, "甲\n乙\n"},
		"table":              {`<w:tbl><w:tr><w:tc>` + p("", "指标") + `</w:tc><w:tc>` + p("", "目标") + `</w:tc></w:tr><w:tr><w:tc>` + p("", "工业") + p("", "投资") + `</w:tc><w:tc>` + p("", "260亿元") + `</w:tc></w:tr></w:tbl>` + p("", "完"), "指标\t目标\n工业 投资\t260亿元\n完\n"},
		"layout table":       {`<w:tbl><w:tr><w:tc>` + p("", "甲") + p("", "乙") + `</w:tc></w:tr></w:tbl>`, "甲\n乙\n"},
		"contents":           {p(`<w:pStyle w:val="T1"/>`, "一、回顾 3") + p("", "一、回顾"), "一、回顾\n"},
		"numbered":           {p(num("1", "0"), "回顾") + p(num("1", "1"), "工业") + p(num("1", "1"), "农业") + p(num("1", "0"), "安排") + p(num("1", "1"), "投资") + p(num("1", "2"), "甲"), "一、回顾\n（一）工业\n（二）农业\n二、安排\n（一）投资\n1.甲\n"},
		"numbered by style":  {p(`<w:pStyle w:val="H1"/>`, "回顾") + p(`<w:pStyle w:val="H1"/>`, "安排"), "一、回顾\n二、安排\n"},
		"number that is not": {p(num("0", "0"), "回顾") + p(num("7", "0"), "安排") + p(num("1", "5"), "甲"), "回顾\n安排\n甲\n"},
	} {
		data := newDocx(t, map[string]string{documentPart: document(test.body), "word/numbering.xml": lists, "word/styles.xml": styles})
		if got, err := Text(name+".docx", data); err != nil || got != test.want {
			t.Errorf("%s: %q, %v; want %q", name, got, err, test.want)
		}
	}
}

func num(list, level string) string {
	return `<w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="` + list + `"/></w:numPr>`
}

const (
	lists = `<w:numbering><w:abstractNum w:abstractNumId="4">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="japaneseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
<w:lvl w:ilvl="5"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="4"/></w:num></w:numbering>`
	styles = `<w:styles><w:style w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="T1"><w:name w:val="toc 1"/></w:style></w:styles>`
)

// TestDocxBounds: what is made to break a reader ends with an error, in memory
// that does not grow with what it would unpack to.
func TestDocxBounds(t *testing.T) {
	for name, test := range map[string]struct{ body, says string }{
		"bomb of text":     {document(p("", strings.Repeat("甲", maxPart))), "unpacks to more than 16 MB"},
		"bomb of elements": {document(strings.Repeat("<w:p/>", maxPart/6+1)), "unpacks to more than 16 MB"},
		"bomb of space":    {document(strings.Repeat(" ", maxPart)), "unpacks to more than 16 MB"},
		"deep":             {document(strings.Repeat("<w:sdt>", 1000)), "nests more than 256 deep"},
		"entities":         {`<!DOCTYPE a [<!ENTITY b "c">]>` + document(p("", "&b;")), "is no sound DOCX"},
		"cut off":          {`<w:document><w:p>`, "is no sound DOCX"},
		"ends too often":   {`<w:p></w:p></w:p>`, "is no sound DOCX"},
		"no text":          {document(p("", " ")), "holds no text"},
	} {
		data := newDocx(t, map[string]string{documentPart: test.body})
		test.body = ""
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := Text("", data)
		runtime.ReadMemStats(&after)
		if !errors.Is(err, charset.ErrUnreadable) || !strings.Contains(err.Error(), test.says) {
			t.Errorf("%s: %.300v; want %q", name, err, test.says)
		}
		if grown := after.Sys - before.Sys; grown > 400<<20 {
			t.Errorf("%s: %d MB of memory for %d KB", name, grown>>20, len(data)>>10)
		}
	}
}

// FuzzDocx: whatever the document's body, an error or a text.
func FuzzDocx(f *testing.F) {
	f.Add(document(p(num("1", "0"), "回顾")))
	f.Add(document(`<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>` + p("", "甲") + `</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>`))
	f.Add(document(`</w:tr><w:tc></w:p><w:t>甲<w:del>`))
	f.Fuzz(func(t *testing.T, body string) {
		checkText(t, "", newDocx(t, map[string]string{documentPart: body, "word/numbering.xml": lists, "word/styles.xml": styles}))
	})
}
