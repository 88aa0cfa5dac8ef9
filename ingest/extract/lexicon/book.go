package lexicon

import (
	"slices"
)

// Book finds the longest phrase that starts at a place of the text. It is
// keyed by the first two code points, so that a look-up costs the same whatever
// the number of phrases.
type Book[T any] struct {
	one   map[rune]T
	ones  [1 << 6]uint64 // a bit for each character that may be in one
	two   map[[2]rune][]phrase[T]
	pairs [1 << 10]uint64 // a bit for each pair that may be in two, to spare the look-up
}

// pair is the place of a pair's bit.
func pair(a, b rune) (word, bit uint32) {
	sum := uint32(a)*0x9e3779b1 ^ uint32(b)*0x85ebca6b
	sum >>= 16
	return sum >> 6, sum & 63
}

// at is the list of phrases with the text's first two code points.
func (b *Book[T]) at(text []rune) []phrase[T] {
	word, bit := pair(text[0], text[1])
	if b.pairs[word]&(1<<bit) == 0 {
		return nil
	}
	return b.two[[2]rune{text[0], text[1]}]
}

type phrase[T any] struct {
	text  []rune
	value T
}

// Add puts a phrase into the book, in place of the same one.
func (b *Book[T]) Add(text []rune, value T) {
	if b.one == nil {
		b.one, b.two = map[rune]T{}, map[[2]rune][]phrase[T]{}
	}
	if len(text) == 1 {
		b.one[text[0]] = value
		b.ones[text[0]>>6&63] |= 1 << (text[0] & 63)
		return
	}
	if len(text) == 0 {
		return
	}
	key := [2]rune{text[0], text[1]}
	word, bit := pair(text[0], text[1])
	b.pairs[word] |= 1 << bit
	list := b.two[key]
	at, found := slices.BinarySearchFunc(list, text, func(p phrase[T], text []rune) int {
		if len(p.text) != len(text) {
			return len(text) - len(p.text)
		}
		return slices.Compare(p.text, text)
	})
	if found {
		list[at].value = value
		return
	}
	b.two[key] = slices.Insert(list, at, phrase[T]{text, value})
}

// Longest is the length of the longest phrase that the text starts with, and
// its value; 0 where there is none.
func (b *Book[T]) Longest(text []rune) (int, T) {
	var none T
	if len(text) == 0 {
		return 0, none
	}
	if len(text) > 1 {
		for _, p := range b.at(text) {
			if len(p.text) <= len(text) && slices.Equal(p.text, text[:len(p.text)]) {
				return len(p.text), p.value
			}
		}
	}
	if b.ones[text[0]>>6&63]&(1<<(text[0]&63)) == 0 {
		return 0, none
	}
	if value, ok := b.one[text[0]]; ok {
		return 1, value
	}
	return 0, none
}

// Each calls found with every phrase that the text starts with, the longest
// first.
func (b *Book[T]) Each(text []rune, found func(size int, value T)) {
	if len(text) < 2 {
		return
	}
	for _, p := range b.at(text) {
		if len(p.text) <= len(text) && slices.Equal(p.text, text[:len(p.text)]) {
			found(len(p.text), p.value)
		}
	}
}

// Get is the value of exactly this phrase.
func (b *Book[T]) Get(text []rune) (T, bool) {
	var none T
	if len(text) == 1 {
		value, ok := b.one[text[0]]
		return value, ok
	}
	if len(text) < 2 {
		return none, false
	}
	for _, p := range b.at(text) {
		if slices.Equal(p.text, text) {
			return p.value, true
		}
	}
	return none, false
}
