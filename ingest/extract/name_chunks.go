package extract

import "github.com/policygraph/policygraph/vocabulary"

// nameChunk is a run of tokens between boundaries: tokens[from:to].
type nameChunk struct{ from, to int }

// nameList is one chunk, or several joined by 、 and 和, with what governs
// them.
type nameList struct {
	items  []nameChunk
	before int // index of the token in front, -1 for none
	shared int // index of a head noun that the items share (A、B等项目), -1 for none
	after  int // index of the token behind
	etc    bool
}

// nameLists cuts the tokens of a clause into lists.
func (n *nameReader) nameLists(tokens []nameToken) []nameList {
	var lists []nameList
	chunks := nameChunks(tokens)
	for i := 0; i < len(chunks); {
		list := nameList{items: []nameChunk{chunks[i]}, before: chunks[i].from - 1, shared: -1}
		j := i + 1
		for j < len(chunks) && adjoins(tokens, chunks[j-1], chunks[j]) {
			list.items = append(list.items, chunks[j])
			j++
		}
		last := list.items[len(list.items)-1]
		if k := n.listConjunction(tokens, last); k > 0 && len(list.items) > 1 && tokens[chunks[i].to].class == nameComma {
			list.items = append(list.items[:len(list.items)-1], nameChunk{last.from, k}, nameChunk{k + 1, last.to})
			last = list.items[len(list.items)-1]
		}
		list.after = last.to
		if k := etcHead(tokens, last.to); k >= 0 {
			list.shared, list.etc, list.after = k, true, k+1
			for j < len(chunks) && chunks[j].from <= k {
				list.after = max(list.after, chunks[j].to)
				j++
			}
		} else if last.to < len(tokens) && tokens[last.to].class == nameEtc {
			list.etc = true
		}
		lists = append(lists, list)
		i = j
	}
	return lists
}

// nameChunks returns the runs between boundaries.
func nameChunks(tokens []nameToken) []nameChunk {
	var chunks []nameChunk
	from := 0
	for i := 0; i <= len(tokens); i++ {
		if i < len(tokens) && !nameBoundary(tokens, i) {
			continue
		}
		if i > from {
			chunks = append(chunks, splitJoins(tokens, nameChunk{from, i})...)
		}
		from = i + 1
	}
	return chunks
}

// nameBoundary says whether no name runs over the token.
func nameBoundary(tokens []nameToken, i int) bool {
	switch tokens[i].class {
	case nameCut:
		behindQuote := i > 0 && tokens[i-1].class == nameQuote && tokens[i].isHead()
		return !behindQuote && !nameOfPolicy(tokens, i) && !nameCompound(tokens, i)
	case nameCount, nameComma, nameEtc, nameMark, nameBook, nameTime:
		return true
	case nameLead:
		return i > 0 && tokens[i].word.act != actNone && tokens[i-1].class == namePlace && (i == 1 || nameBoundary(tokens, i-2)) &&
			i+1 < len(tokens) && !tokens[i+1].isHead() && tokens[i+1].class == nameOther && tokens[i].word.act == actAcquire
	case nameNote:
		return i == 0 || !tokens[i-1].isHead() || tokens[i].Len() > 8
	}
	return false
}

// nameOfPolicy: the 的 of 促进…的意见 belongs to the name.
func nameOfPolicy(tokens []nameToken, i int) bool {
	if tokens[i].Len() != 1 || i+1 >= len(tokens) || i == 0 {
		return false
	}
	next := tokens[i+1]
	for _, head := range next.word.heads {
		if head.Type == "Policy" && next.Len() <= 2 && head.Need == needInstitute && (i+2 == len(tokens) || nameEdge(tokens[i+2])) {
			return tokens[i].particle
		}
	}
	return false
}

// nameCompound: the verb of 重大项目谋划行动 and 某某推进机制 belongs to the name.
func nameCompound(tokens []nameToken, i int) bool {
	if i == 0 || i+1 >= len(tokens) || tokens[i].Len() < 2 || tokens[i-1].class != nameOther && tokens[i-1].class != nameQuote {
		return false
	}
	for _, head := range tokens[i+1].word.heads {
		if tokens[i+1].Len() == 2 && head.compounds() {
			return true
		}
	}
	if tokens[i+1].class != nameLead || i+2 >= len(tokens) {
		return false
	}
	for _, head := range tokens[i+2].word.heads {
		if tokens[i+2].Len() == 2 && head.compounds() {
			return true
		}
	}
	return false
}

func (h nameHead) compounds() bool {
	return h.compound
}

func nameEdge(t nameToken) bool {
	return t.class != nameOther && t.class != nameQuote && t.class != nameNumber && t.class != namePlace
}

// splitJoins cuts a chunk at 和 where what stands before it ends as a name
// does and what stands behind it is more than a bare head noun.
func splitJoins(tokens []nameToken, c nameChunk) []nameChunk {
	var parts []nameChunk
	from := c.from
	for i := c.from; i < c.to; i++ {
		if i > from && tokens[i].class == nameQuote && tokens[i-1].class == nameQuote {
			parts = append(parts, nameChunk{from, i})
			from = i
		}
		if tokens[i].class != nameJoin {
			continue
		}
		if i == from {
			from = i + 1
			continue
		}
		left := tokens[i-1]
		closed := left.isHead() || left.word.deed && i-from > 1 && ownStart(tokens, i+1, c.to) || left.class == nameQuote || left.class == nameLead && left.word.act != actNone ||
			i+1 < c.to && tokens[i+1].class == nameQuote
		if closed && i+1 < c.to && (left.word.deed || !tokens[i+1].isHead() || tokens[i+1].word.heads[0].Need >= needAlone) {
			parts = append(parts, nameChunk{from, i})
			from = i + 1
		}
	}
	if from < c.to {
		parts = append(parts, nameChunk{from, c.to})
	}
	return parts
}

// ownStart says whether a chunk starts with a place or with characters that are
// no words, so that it can be a name of its own.
func ownStart(tokens []nameToken, from, to int) bool {
	if from < to && tokens[from].isHead() && from+1 < to && tokens[from].word.heads[0].Type == vocabulary.Area {
		return true
	}
	return from < to && (tokens[from].class == namePlace || from+1 < to && ownWord(tokens[from]) && ownWord(tokens[from+1]))
}

// adjoins says whether two chunks are items of one list.
func adjoins(tokens []nameToken, a, b nameChunk) bool {
	if b.from-a.to > 2 || b.from == a.to && tokens[b.from].class != nameQuote {
		return false
	}
	for i := a.to; i < b.from; i++ {
		if class := tokens[i].class; class != nameComma && class != nameJoin {
			return false
		}
	}
	return true
}

// etcHead is the head noun behind 等 or 等4个, -1 where there is none.
func etcHead(tokens []nameToken, i int) int {
	if i >= len(tokens) || tokens[i].class != nameEtc {
		return -1
	}
	for i++; i < len(tokens); i++ {
		if tokens[i].isHead() {
			return i
		}
		if tokens[i].class != nameCount && !tokens[i].word.generic {
			return -1
		}
	}
	return -1
}
