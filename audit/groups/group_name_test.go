package groups

import "testing"

func TestParseGroup(t *testing.T) {
	for name, want := range map[string]string{
		"一湾三谷":        "1+3",
		"五城三园建设":      "5+3",
		"“6+2”产业体系":   "6+2",
		"“1+4+2”工作体系": "1+4+2",
		"六大行动":        "6",
		"四大体系":        "4",
		"三个“一号工程”":    "3",
		"七个一体化":       "7",
		"十二项工程":       "12",
		"三谷一枢纽两平台":    "3+1+2",
		"两翼、三群、六带":    "2+3+6",
		"二、三产融合":      "",
		"“九防”体系":      "9",
		// What counts nothing, or does not say how many.
		"446X":       "",
		"620+":       "",
		"1+X":        "",
		"“1620”规划":   "",
		"百链千亿":       "",
		"一县一业":       "",
		"“三位一体”改革":   "",
		"第三批名单":      "",
		"机场二期":       "",
		"建市五十周年":     "",
		"环城路":        "",
		"“海外仓+旧书”业务": "",
	} {
		if got := parseGroup(name).String(); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}
