package number

import (
	"unicode"
)

func isLatin(r rune) bool {
	return r < unicode.MaxASCII && unicode.IsLetter(r) || r >= 'Ａ' && r <= 'ｚ'
}

// IsDigit says whether a character is a digit, ASCII or of full width.
func IsDigit(r rune) bool { return r >= '0' && r <= '9' || r >= '０' && r <= '９' }

func digitsOnly(text []rune) bool {
	for _, r := range text {
		if !IsDigit(r) {
			return false
		}
	}
	return true
}

// IsHan says whether a character is a common Chinese one.
func IsHan(r rune) bool { return r >= 0x4e00 && r <= 0x9fff }
