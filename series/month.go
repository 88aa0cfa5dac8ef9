package series

import "fmt"

// Begin is the first day of the point's period, ISO 8601.
func (p Point) Begin() string { return monthText(p.From) + "-01" }

// End is the first day after the point's period.
func (p Point) End() string { return monthText(p.To) + "-01" }

// Months is how long the period is.
func (p Point) Months() int { return p.To - p.From }

func monthText(month int) string { return fmt.Sprintf("%04d-%02d", month/12, month%12+1) }
