package graph

import (
	"fmt"
	"strings"

	"github.com/cockroachdb/apd/v3"
)

// What a Decimal may be at most; more is no figure of a report.
const (
	maxDigits = 30 // significant
	maxLength = 64 // as written
)

// Decimal is an exact decimal number. The zero value is 0. It is written as a
// plain JSON number without exponent, with the fraction's zeros as they were.
type Decimal struct {
	// number never has a positive exponent, so that one text has one form.
	number apd.Decimal
}

// ParseDecimal reads a number such as "4297.8" or "-0.32": digits with an
// optional sign and fraction, at most 30 of them significant.
func ParseDecimal(text string) (Decimal, error) {
	if !plain(text) {
		return Decimal{}, fmt.Errorf("%q is no plain decimal number: %w", shortened(text), ErrInvalid)
	}
	if len(text) > maxLength || significant(text) > maxDigits {
		return Decimal{}, fmt.Errorf("%q has more than %d significant digits: %w", shortened(text), maxDigits, ErrInvalid)
	}
	var d Decimal
	if _, _, err := d.number.SetString(text); err != nil {
		return Decimal{}, fmt.Errorf("%q is no decimal number: %w", text, ErrInvalid)
	}
	d.number.Negative = d.number.Negative && !d.number.IsZero()
	return d, nil
}

// plain tells whether the text is digits with an optional sign and fraction.
func plain(text string) bool {
	if text != "" && (text[0] == '-' || text[0] == '+') {
		text = text[1:]
	}
	whole, fraction, dotted := strings.Cut(text, ".")
	return digits(whole) && (!dotted || digits(fraction))
}

func digits(text string) bool {
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return false
		}
	}
	return text != ""
}

// significant counts the digits between the zeros at either end.
func significant(text string) int {
	inner := strings.Trim(text, "+-0.")
	return len(inner) - strings.Count(inner, ".")
}

func shortened(text string) string {
	if len(text) > maxLength {
		return strings.ToValidUTF8(text[:maxLength], "") + "…"
	}
	return text
}

// String is the number in digits, without exponent.
func (d Decimal) String() string { return d.number.Text('f') }

// Append appends the number, as String has it.
func (d Decimal) Append(text []byte) []byte { return d.number.Append(text, 'f') }

// Cmp is -1, 0 or +1 as d is less than, equal to or greater than other.
func (d Decimal) Cmp(other Decimal) int { return d.number.Cmp(&other.number) }

// Equal tells whether both are written alike: 1.5 and 1.50 are not.
func (d Decimal) Equal(other Decimal) bool {
	return d.number.Exponent == other.number.Exponent && d.Cmp(other) == 0
}

// Shift is d times ten to the power.
func (d Decimal) Shift(power int32) Decimal {
	d.number.Exponent += power
	if d.number.Exponent > 0 {
		var whole apd.Decimal
		if _, _, err := whole.SetString(d.number.Text('f')); err == nil {
			d.number = whole
		}
	}
	return d
}

// MarshalJSON writes the number as a JSON number.
func (d Decimal) MarshalJSON() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalJSON reads a JSON number.
func (d *Decimal) UnmarshalJSON(data []byte) error {
	parsed, err := ParseDecimal(string(data))
	if err == nil {
		*d = parsed
	}
	return err
}
