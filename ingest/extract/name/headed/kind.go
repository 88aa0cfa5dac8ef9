package headed

import (
	"strings"

	"github.com/policygraph/policygraph/ingest/extract/name/token"
	"github.com/policygraph/policygraph/vocabulary"
)

// typed corrects the type that the head noun gives: a 工程 with something built
// in its modifier is a project.
func (n *Reader) typed(t vocabulary.EntityType, modifier []token.Token, head token.Token, act token.Act) vocabulary.EntityType {
	word := n.Text(head.Span)
	if act != token.Build && standing(word) {
		return vocabulary.Platform
	}
	if act != token.Build && act != token.Institute && teaches(word) {
		return vocabulary.Organization
	}
	if t != vocabulary.Programme || !strings.HasSuffix(word, "工程") && word != "项目" || word == "培育工程" || word == "惠民工程" {
		return t
	}
	if word == "工程" && n.sited(modifier) {
		return vocabulary.Project
	}
	for _, m := range modifier {
		if m.Word.Works {
			return vocabulary.Project
		}
		for _, h := range m.Word.Heads {
			if h.Type == vocabulary.Project && h.Need != token.NeedQuoted && h.Need != token.NeedInstitute {
				return vocabulary.Project
			}
		}
	}
	return t
}

// standing says whether a noun is an institution, a project only while it is built.
func standing(word string) bool {
	switch word {
	case "医院", "人民医院", "中医院", "中心医院", "妇幼保健院", "博物馆", "图书馆", "文化馆", "科技馆", "美术馆", "纪念馆", "书院", "养老院", "福利院":
		return true
	}
	return false
}

// teaches says whether a noun is a school's, a project only while it is built.
func teaches(word string) bool {
	switch word {
	case "中学", "小学", "高中", "一中", "二中", "三中", "职校", "职教中心", "幼儿园":
		return true
	}
	return false
}

// sited says whether a modifier opens with the place where a work is: 青石港转型升级.
func (n *Reader) sited(modifier []token.Token) bool {
	if len(modifier) < 3 {
		return false
	}
	if modifier[0].Class == token.Place && modifier[0].Place.Code == n.Context.Code {
		return false
	}
	own := 0
	for own < len(modifier) && token.OwnWord(modifier[own]) {
		own++
	}
	return own > 0 && own < len(modifier) && (modifier[0].Class == token.Place || own >= 2 && own <= 3) && strings.ContainsRune("港园区巷站路山湖河桥湾城镇村库", n.Report.Text[modifier[own].End-1])
}
