package quantity_test

import (
	"testing"

	"github.com/policygraph/policygraph/quantity"
)

func TestInEnglish(t *testing.T) {
	t.Parallel()
	for unit, want := range map[string]string{
		"亿元": "12 × 100 million yuan", "万亿元": "12 trillion yuan", "元": "12 yuan", "万人": "12 × 10,000 people", "人": "12 people",
		"%": "12%", "个百分点": "12 percentage points", "家": "12", "个": "12", "万家": "12 × 10,000", "万户": "12 × 10,000 households",
		"平方米": "12 m²", "万亩": "12 × 10,000 mu", "": "12", "千瓦": "12 × 1,000 W", "万千瓦": "12 × 10 million W", "公里": "12 km", "千克": "12 × 1,000 g",
		"标箱": "12 标箱", "万标箱": "12 万标箱", "十亿元": "12 十亿元",
	} {
		if got := quantity.InEnglish("12", unit); got != want {
			t.Errorf("%s: %q, want %q", unit, got, want)
		}
	}
}
