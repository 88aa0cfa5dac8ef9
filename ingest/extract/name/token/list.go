package token

import (
	"slices"
	"strings"

	"github.com/policygraph/policygraph/vocabulary"
)

// Chunk is a run of tokens between boundaries: tokens[from:to].
type Chunk struct{ From, To int }

// List is one chunk, or several joined by 、 and 和, with what governs
// them.
type List struct {
	Items  []Chunk
	Before int // index of the token in front, -1 for none
	Shared int // index of a head noun that the items share (A、B等项目), -1 for none
	After  int // index of the token behind
	Etc    bool
}

// Lists cuts the tokens of a clause into lists.
func (n *Reader) Lists(tokens []Token) []List {
	var lists []List
	chunks := slices.DeleteFunc(chunks(tokens), func(c Chunk) bool { return n.invested(tokens, c) })
	for i := 0; i < len(chunks); {
		list := List{Items: []Chunk{chunks[i]}, Before: chunks[i].From - 1, Shared: -1}
		j := i + 1
		for j < len(chunks) && adjoins(tokens, chunks[j-1], chunks[j]) {
			list.Items = append(list.Items, chunks[j])
			j++
		}
		last := list.Items[len(list.Items)-1]
		if k := n.listConjunction(tokens, last); k > 0 && len(list.Items) > 1 && tokens[chunks[i].To].Class == Comma {
			list.Items = append(list.Items[:len(list.Items)-1], Chunk{last.From, k}, Chunk{k + 1, last.To})
			last = list.Items[len(list.Items)-1]
		}
		list.After = last.To
		if k := etcHead(tokens, last.To); k >= 0 {
			list.Shared, list.Etc, list.After = k, true, k+1
			for j < len(chunks) && chunks[j].From <= k {
				list.After = max(list.After, chunks[j].To)
				j++
			}
		} else if last.To < len(tokens) && tokens[last.To].Class == Etc {
			list.Etc = true
		}
		lists = append(lists, list)
		i = j
	}
	return lists
}

// invested says whether a chunk is no item, but what a sum goes into the next one by:
// 投资 in 甲厂、投资2亿元的乙厂.
func (n *Reader) invested(tokens []Token, c Chunk) bool {
	if c.To-c.From > 2 || c.To+1 >= len(tokens) || tokens[c.To].Class != Count || !tokens[c.To+1].Particle {
		return false
	}
	return strings.HasSuffix(n.Text(tokens[c.To-1].Span), "投资")
}

// chunks returns the runs between boundaries.
func chunks(tokens []Token) []Chunk {
	var chunks []Chunk
	from := 0
	for i := 0; i <= len(tokens); i++ {
		if i < len(tokens) && !Boundary(tokens, i) {
			continue
		}
		if i > from {
			chunks = append(chunks, splitJoins(tokens, Chunk{from, i})...)
		}
		from = i + 1
	}
	return chunks
}

// Boundary says whether no name runs over the token.
func Boundary(tokens []Token, i int) bool {
	switch tokens[i].Class {
	case Cut:
		behindQuote := i > 0 && tokens[i-1].Class == Quote && tokens[i].IsHead()
		return !behindQuote && !ofPolicy(tokens, i) && !compound(tokens, i)
	case Count, Comma, Etc, Mark, Book, Time:
		return true
	case Lead:
		if i > 0 && tokens[i].Word.Verb && (tokens[i-1].Class == Quote || tokens[i-1].Word.Agent) && !inScheme(tokens[i+1:]) {
			return true // 企业加强研发中心建设
		}
		if i > 0 && i+1 < len(tokens) && tokens[i].Word.Act == Acquire && (tokens[i+1].Class == Number || tokens[i+1].Word.Level) {
			return true // 某园区创建国家级高新区
		}
		return i > 0 && tokens[i].Word.Act != NoAct && tokens[i-1].Class == Place && (i == 1 || Boundary(tokens, i-2)) &&
			i+1 < len(tokens) && !tokens[i+1].IsHead() && tokens[i+1].Class == Other && tokens[i].Word.Act == Acquire
	case Note:
		if i > 0 && (tokens[i].Stretch && tokens[i-1].IsHead() || tokens[i].Inset && i+1 < len(tokens) && joins(tokens[i-1]) && joins(tokens[i+1])) {
			return false
		}
		return i == 0 || !tokens[i-1].IsHead() || tokens[i].Len() > 8
	}
	return false
}

// inScheme says whether a verb is one of a scheme's name: 企业参与重大项目长效机制.
func inScheme(behind []Token) bool {
	for _, t := range behind {
		if t.Class == Quote || t.Class != Other && t.Class != Lead && t.Class != Place {
			return false
		}
		for _, head := range t.Word.Heads {
			if head.compound || head.Type == vocabulary.Programme && head.Need != NeedAny && t.Len() >= 4 {
				return true
			}
		}
	}
	return false
}

// joins says whether a name can go on over a bracket beside a token.
func joins(t Token) bool {
	return t.Class == Other && !t.Particle || t.Class == Place
}

// ofPolicy: the 的 of 促进…的意见 belongs to the name.
func ofPolicy(tokens []Token, i int) bool {
	if tokens[i].Len() != 1 || i+1 >= len(tokens) || i == 0 {
		return false
	}
	next := tokens[i+1]
	for _, head := range next.Word.Heads {
		if head.Type == "Policy" && (next.Len() <= 2 && head.Need == NeedInstitute || next.Len() == 4 && head.Need == NeedAny && head.titled) && (i+2 == len(tokens) || edge(tokens[i+2])) {
			return tokens[i].Particle
		}
	}
	return false
}

// compound: the verb of 重大项目谋划行动 and 某某推进机制 belongs to the name.
func compound(tokens []Token, i int) bool {
	if i == 0 || i+1 >= len(tokens) || tokens[i].Len() < 2 || tokens[i].Word.Act == Acquire || tokens[i-1].Class != Other && tokens[i-1].Class != Quote {
		return false
	}
	for _, head := range tokens[i+1].Word.Heads {
		if tokens[i+1].Len() == 2 && head.compounds() {
			return true
		}
	}
	if tokens[i+1].Class != Lead || i+2 >= len(tokens) {
		return false
	}
	for _, head := range tokens[i+2].Word.Heads {
		if tokens[i+2].Len() == 2 && head.compounds() {
			return true
		}
	}
	return false
}

func (h Head) compounds() bool {
	return h.compound
}

func edge(t Token) bool {
	return t.Class != Other && t.Class != Quote && t.Class != Number && t.Class != Place
}

// splitJoins cuts a chunk at 和 where what stands before it ends as a name
// does and what stands behind it is more than a bare head noun.
func splitJoins(tokens []Token, c Chunk) []Chunk {
	var parts []Chunk
	from := c.From
	for i := c.From; i < c.To; i++ {
		if i > from && tokens[i].Class == Quote && tokens[i-1].Class == Quote {
			parts = append(parts, Chunk{from, i})
			from = i
		}
		if tokens[i].Class != Join {
			continue
		}
		if i == from {
			from = i + 1
			continue
		}
		left := tokens[i-1]
		if left.Stretch && i > from+1 {
			left = tokens[i-2]
		}
		closed := left.IsHead() || left.Word.Deed && i-from > 1 && ownStart(tokens, i+1, c.To) || left.Class == Quote || left.Class == Lead && left.Word.Act != NoAct ||
			i+1 < c.To && tokens[i+1].Class == Quote
		if closed && i+1 < c.To && (left.Word.Deed || i-from > 1 && heads(left, vocabulary.Policy) && heads(tokens[i+1], vocabulary.Policy) || !tokens[i+1].IsHead() || tokens[i+1].Word.Heads[0].Need >= NeedAlone || left.IsHead() && left.Len() > 2 && i+2 < c.To && tokens[c.To-1].IsHead() && tokens[i+1].Len() > 2) {
			parts = append(parts, Chunk{from, i})
			from = i + 1
		}
	}
	if from < c.To {
		parts = append(parts, Chunk{from, c.To})
	}
	return parts
}

// heads says whether a name of a type may end in a token.
func heads(t Token, kind vocabulary.EntityType) bool {
	return t.IsHead() && t.Word.Heads[0].Type == kind
}

// ownStart says whether a chunk starts with a place or with characters that are
// no words, so that it can be a name of its own.
func ownStart(tokens []Token, from, to int) bool {
	if from < to && tokens[from].IsHead() && from+1 < to && tokens[from].Word.Heads[0].Type == vocabulary.Area {
		return true
	}
	return from < to && (tokens[from].Class == Place || from+1 < to && OwnWord(tokens[from]) && OwnWord(tokens[from+1]))
}

// adjoins says whether two chunks are items of one list.
func adjoins(tokens []Token, a, b Chunk) bool {
	if b.From-a.To > 2 && funds(tokens, a.To, b.From) {
		return true
	}
	if b.From-a.To > 2 || b.From == a.To && tokens[b.From].Class != Quote {
		return false
	}
	for i := a.To; i < b.From; i++ {
		if class := tokens[i].Class; class != Comma && class != Join {
			return false
		}
	}
	return true
}

// funds says whether a list goes on with a sum for its next item: 甲厂、投资2亿元的乙厂.
func funds(tokens []Token, from, to int) bool {
	if to-from > 5 || tokens[from].Class != Comma || !tokens[to-1].Particle || tokens[to-2].Class != Count {
		return false
	}
	for _, t := range tokens[from+1 : to-2] {
		if t.Class == Comma || t.Class == Mark || t.Class == Etc {
			return false
		}
	}
	return true
}

// etcHead is the head noun behind 等 or 等4个, -1 where there is none.
func etcHead(tokens []Token, i int) int {
	if i >= len(tokens) || tokens[i].Class != Etc {
		return -1
	}
	for i++; i < len(tokens); i++ {
		if tokens[i].IsHead() {
			return i
		}
		if tokens[i].Class != Count && !tokens[i].Word.Generic {
			return fieldHead(tokens, i)
		}
	}
	return -1
}

// maxField bounds the words of a field, in code points.
const maxField = 10

// fieldHead is the 项目 behind the field that its works are of: 等电源电网项目. -1 where
// there is none.
func fieldHead(tokens []Token, from int) int {
	for i := from; i < len(tokens) && tokens[i].End-tokens[from].Start <= maxField && tokens[i].Class == Other && !tokens[i].Particle; i++ {
		if i > from && tokens[i].Word.Shares {
			return i
		}
		if tokens[i].IsHead() && tokens[i].Word.Heads[0].Need != NeedAny && tokens[i].Word.Heads[0].Need != NeedBuilt {
			return -1
		}
	}
	return -1
}

// listConjunction is the 和 that joins the last two items of a list with 、
// between the others: it belongs to the list, not to a name. 0 where there is
// none.
func (n *Reader) listConjunction(tokens []Token, c Chunk) int {
	for k := c.From + 1; k+1 < c.To; k++ {
		if tokens[k].Class == Join && n.Report.Text[tokens[k].Start] == '和' && tokens[k].Len() == 1 {
			return k
		}
	}
	return 0
}
