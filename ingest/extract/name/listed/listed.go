// Package listed finds names that nothing tells but what stands behind their list, or what
// is said of them: 甲、乙等食品企业, 与甲、乙合作, 甲获评…示范村.
package listed

import (
	"embed"
	"strings"
	"sync"

	"github.com/policygraph/policygraph/ingest/extract/lexicon"
	"github.com/policygraph/policygraph/ingest/extract/name/found"
	"github.com/policygraph/policygraph/ingest/extract/name/token"
)

//go:embed lexicon/*.tsv
var files embed.FS

// firmNouns are the nouns behind a list of firms. They are not changed once read.
var firmNouns = sync.OnceValue(func() *lexicon.Book[bool] {
	var book lexicon.Book[bool]
	for row := range lexicon.Rows(files, "firms") {
		for _, noun := range strings.Fields(row[0]) {
			book.Add([]rune(noun), true)
		}
	}
	return &book
})

// Reader finds the names of lists.
type Reader struct {
	*found.Names
	firms *lexicon.Book[bool]
}

// New adds the names of lists to what was found.
func New(found *found.Names) *Reader {
	return &Reader{found, firmNouns()}
}

// Read finds the firms, the towns and villages, the partners and the bearers of titles in
// a clause.
func (n *Reader) Read(tokens []token.Token) {
	n.readFirms(tokens)
	n.readVillages(tokens)
	n.readPartners(tokens)
	n.readBearers(tokens)
}
