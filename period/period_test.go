package period_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/period"
)

// TestMonths reads one period of each form.
func TestMonths(t *testing.T) {
	t.Parallel()
	const january = 2024 * 12
	for text, want := range map[string]period.Span{
		"2024": {From: january, To: january + 12}, "2024-S2": {From: january + 6, To: january + 12}, "2024-Q3": {From: january + 6, To: january + 9},
		"2024-10": {From: january + 9, To: january + 10}, "2018/2022": {From: january - 72, To: january - 12}, "2024-Q4/2025-S1": {From: january + 9, To: january + 18},
	} {
		from, to, ok := period.Months(text)
		if got := (period.Span{From: from, To: to}); !ok || got != want {
			t.Errorf("%s is %v, %t, want %v", text, got, ok, want)
		}
	}
}

// TestParseAsOfRefuses asks for an error that says what would do.
func TestParseAsOfRefuses(t *testing.T) {
	t.Parallel()
	for _, wrong := range []string{"", "24", "2024-13", "2024-S3", "2024-Q0", "2024-02-30", "2024/2023", "2024/2025/2026", "20240826", "-024", "+024", "2024-+1", "2024-S", "2024-1"} {
		if _, err := period.ParseAsOf(wrong); !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), "2024-S1") {
			t.Errorf("%q: %v", wrong, err)
		}
	}
}
