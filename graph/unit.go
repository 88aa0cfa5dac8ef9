package graph

import (
	"strings"
	"unicode/utf8"
)

// Base turns a value and its unit as a report writes them into the base unit,
// in which figures compare: 4297.8 亿元 is 429780000000 元. The base unit is the
// unit without the numerals before it, so that 亩, 公顷 and 平方公里 stay apart.
func Base(value Decimal, unit string) (Decimal, string) {
	power := int32(0)
	for unit != "" {
		numeral, size := utf8.DecodeRuneInString(unit)
		zeros := zeros(numeral)
		if zeros == 0 || notNumeral(unit[size:]) {
			break
		}
		power += zeros
		unit = unit[size:]
	}
	return value.Shift(power), unit
}

// zeros is the power of ten of a Chinese numeral, 0 for any other character.
// 兆 counts as in 兆瓦.
func zeros(numeral rune) int32 {
	switch numeral {
	case '十':
		return 1
	case '百':
		return 2
	case '千':
		return 3
	case '万':
		return 4
	case '兆':
		return 6
	case '亿':
		return 8
	}
	return 0
}

// notNumeral tells by what follows that a numeral is part of a word: 百分点,
// 千分点, 万分之.
func notNumeral(rest string) bool { return strings.HasPrefix(rest, "分") }
