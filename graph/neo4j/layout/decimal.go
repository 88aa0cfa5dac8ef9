package layout

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/policygraph/policygraph/graph"
)

// calculable is the nearest number that Cypher can calculate with.
func calculable(d graph.Decimal) any {
	if whole, err := strconv.ParseInt(d.String(), 10, 64); err == nil {
		return whole
	}
	value, _ := strconv.ParseFloat(d.String(), 64) // a decimal is a number
	return value
}

// Sortable is a text that sorts exactly as the decimals do, which are too long
// for the numbers of Cypher: sign, power of ten and digits, those of a negative
// number complemented.
func Sortable(d graph.Decimal) string {
	text := d.String()
	negative := strings.HasPrefix(text, "-")
	whole, fraction, _ := strings.Cut(strings.TrimLeft(text, "+-"), ".")
	whole = strings.TrimLeft(whole, "0")
	digits := strings.TrimLeft(whole+fraction, "0")
	if digits == "" {
		return "1"
	}
	const middle = 500 // of the powers
	power := len(digits) - len(fraction)
	digits = strings.TrimRight(digits, "0")
	if !negative {
		return fmt.Sprintf("2%03d%s", middle+power, digits)
	}
	complement := strings.Map(func(digit rune) rune { return '0' + '9' - digit }, digits)
	return fmt.Sprintf("0%03d%s~", middle-power, complement)
}
