package quantity

import (
	"strings"

	"github.com/policygraph/policygraph/graph"
)

// English is the unit in English, as it is where that is not known; "" for a
// measure word, as the noun says what is counted.
func English(unit string) string {
	one, _ := graph.ParseDecimal("1")
	_, base := graph.Base(one, unit)
	english, known := englishUnit(base)
	scale, scaled := englishScale(strings.TrimSuffix(unit, base))
	if !known || !scaled {
		return unit
	}
	return strings.TrimSpace(scale + " " + english)
}

// InEnglish is a value with the unit in English: 12 × 100 million yuan.
func InEnglish(value, unit string) string {
	english := English(unit)
	switch {
	case english == "%":
		return value + english
	case strings.HasPrefix(english, "1"):
		return value + " × " + english
	}
	return strings.TrimSpace(value + " " + english)
}

func englishScale(numerals string) (scale string, known bool) {
	scale, known = map[string]string{
		"": "", "百": "100", "千": "1,000", "万": "10,000", "百万": "million",
		"千万": "10 million", "万千": "10 million", "亿": "100 million", "万亿": "trillion",
	}[numerals]
	return scale, known
}

func englishUnit(base string) (english string, known bool) {
	english, known = map[string]string{
		"": "", "元": "yuan", "美元": "US dollars", "人": "people", "名": "people", "位": "people", "人次": "visits",
		"亩": "mu", "平方米": "m²", "平方公里": "km²", "公顷": "hectares", "立方米": "m³",
		"米": "m", "公里": "km", "吨": "tonnes", "公斤": "kg", "克": "g", "斤": "jin",
		"瓦": "W", "瓦时": "Wh", "度": "kWh", "年": "years", "个月": "months", "天": "days",
		"%": "%", "％": "%", "百分点": "percentage points", "个百分点": "percentage points", "倍": "times", "户": "households",
	}[base]
	if !known && conversion(base).unit == "个" {
		return "", true
	}
	return english, known
}

// StatedEnglish is Stated with the unit in English.
func StatedEnglish(m *graph.Metric) string {
	return sign(m) + InEnglish(m.Value.String(), m.Unit)
}
