package findings

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"github.com/policygraph/policygraph/audit"
	"github.com/policygraph/policygraph/audit/rule"
)

// The form that continuous integration reads: a rule is a test case.
type (
	junitSuites struct {
		XMLName xml.Name   `xml:"testsuites"`
		Suite   junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Cases    []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Class   string        `xml:"classname,attr"`
		Name    string        `xml:"name,attr"`
		Failure *junitFailure `xml:"failure"`
		Output  string        `xml:"system-out,omitempty"`
	}
	junitFailure struct {
		Message string `xml:"message,attr"`
		Type    string `xml:"type,attr"`
		Text    string `xml:",chardata"`
	}
)

// JUnit writes a test case a rule; it fails where it has findings and its
// severity makes the run fail, and else puts them out.
func JUnit(w io.Writer, a Run, fails func(rule.Severity) bool) error {
	lines := map[string][]string{}
	for _, r := range a.rows() {
		if r.change != audit.Fixed {
			lines[r.Rule] = append(lines[r.Rule], strings.TrimSpace(r.place+" "+said(r.Message, a.Language)))
		}
	}
	suite := junitSuite{Name: "policygraph audit", Tests: len(a.Rules)}
	for _, rule := range a.Rules {
		c := junitCase{Class: "audit." + string(rule.Severity), Name: rule.ID}
		found := lines[rule.ID]
		switch text := strings.Join(found, "\n"); {
		case len(found) > 0 && fails(rule.Severity):
			suite.Failures++
			message := fmt.Sprintf("%s (%d)", said(rule.Name, a.Language), len(found))
			c.Failure = &junitFailure{message, string(rule.Severity), text}
		default:
			c.Output = text
		}
		suite.Cases = append(suite.Cases, c)
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	encoder := xml.NewEncoder(w)
	encoder.Indent("", "  ")
	if err := encoder.Encode(junitSuites{Suite: suite}); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}
