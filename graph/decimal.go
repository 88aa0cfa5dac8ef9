package graph

import (
	"fmt"

	"github.com/cockroachdb/apd/v3"
)

// Decimal is an exact decimal number. The zero value is 0. It is written as a
// plain JSON number without exponent.
type Decimal struct{ number apd.Decimal }

// ParseDecimal reads a number such as "4297.8" or "-0.32".
func ParseDecimal(text string) (Decimal, error) {
	var d Decimal
	if _, _, err := d.number.SetString(text); err != nil || d.number.Form != apd.Finite {
		return Decimal{}, fmt.Errorf("%q is no decimal number: %w", text, ErrInvalid)
	}
	return d, nil
}

// String is the number in digits, without exponent.
func (d Decimal) String() string { return d.number.Text('f') }

// Cmp is -1, 0 or +1 as d is less than, equal to or greater than other.
func (d Decimal) Cmp(other Decimal) int { return d.number.Cmp(&other.number) }

// Shift is d times ten to the power.
func (d Decimal) Shift(power int32) Decimal {
	d.number.Exponent += power
	return d
}

// MarshalJSON writes the number as a JSON number.
func (d Decimal) MarshalJSON() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalJSON reads a JSON number.
func (d *Decimal) UnmarshalJSON(data []byte) error {
	parsed, err := ParseDecimal(string(data))
	*d = parsed
	return err
}
