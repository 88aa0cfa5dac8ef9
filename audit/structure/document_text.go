package structure

import (
	"regexp"
	"unicode/utf8"

	"github.com/policygraph/policygraph/audit/rule"
)

// DocumentText is document-text: a document that is not what was read.
func DocumentText() rule.Rule {
	return rule.Rule{
		ID: "document-text", Severity: rule.Error,
		Name: rule.Text{Chinese: "报告全文与记录不符", English: "a document that is not what was read"},
		Doc: rule.Text{
			Chinese: "报告没有SHA-256，手头文件的SHA-256与记录不同，或全文长度与记录不同。",
			English: "A document without a SHA-256, one whose file at hand has another, or whose text is of another length than is stated.",
		},
		Hint:  rule.Text{Chinese: "文件改动过，重新导入。", English: "The file was changed: ingest it again."},
		Check: checkDocumentText,
	}
}

var sha256 = regexp.MustCompile(`^[0-9a-f]{64}$`)

func checkDocumentText(r *rule.Reading) []rule.Finding {
	var found []rule.Finding
	for _, d := range r.Documents {
		add := func(detail string, message rule.Text) {
			found = append(found, rule.Finding{Subject: d.ID, Detail: detail, Message: message})
		}
		if !sha256.MatchString(d.SHA256) {
			add("no hash", rule.Say("%s没有SHA-256", "%s has no SHA-256", d.ID))
		} else if file := r.Hashes[d.ID]; file != "" && file != d.SHA256 {
			add("hash", rule.Say("%s的文件SHA-256为%s，记录为%s", "the file of %s has the SHA-256 %s, stated is %s", d.ID, file, d.SHA256))
		}
		if length := utf8.RuneCountInString(d.Text); length > 0 && length != d.Length {
			add("length", rule.Say("%s全文%d字，记录为%d字", "the text of %s has %d characters, stated are %d", d.ID, length, d.Length))
		}
	}
	return found
}
