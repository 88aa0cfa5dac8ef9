package audit

import (
	"regexp"
	"unicode/utf8"
)

func documentText() Rule {
	return Rule{
		ID: "document-text", Severity: Error,
		Name: Text{"报告全文与记录不符", "a document that is not what was read"},
		Doc: Text{
			"报告没有SHA-256，手头文件的SHA-256与记录不同，或全文长度与记录不同。",
			"A document without a SHA-256, one whose file at hand has another, or whose text is of another length than is stated.",
		},
		Hint:  Text{"文件改动过，重新导入。", "The file was changed: ingest it again."},
		Check: checkDocumentText,
	}
}

var sha256 = regexp.MustCompile(`^[0-9a-f]{64}$`)

func checkDocumentText(r *Reading) []Finding {
	var found []Finding
	for _, d := range r.Documents {
		add := func(detail string, message Text) {
			found = append(found, Finding{Subject: d.ID, Detail: detail, Message: message})
		}
		if !sha256.MatchString(d.SHA256) {
			add("no hash", say("%s没有SHA-256", "%s has no SHA-256", d.ID))
		} else if file := r.hashes[d.ID]; file != "" && file != d.SHA256 {
			add("hash", say("%s的文件SHA-256为%s，记录为%s", "the file of %s has the SHA-256 %s, stated is %s", d.ID, file, d.SHA256))
		}
		if length := utf8.RuneCountInString(d.Text); length > 0 && length != d.Length {
			add("length", say("%s全文%d字，记录为%d字", "the text of %s has %d characters, stated are %d", d.ID, length, d.Length))
		}
	}
	return found
}
