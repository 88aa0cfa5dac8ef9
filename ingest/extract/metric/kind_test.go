package metric_test

import (
	"testing"

	"github.com/policygraph/policygraph/ingest/extract/extracttest"
)

func TestTarget(t *testing.T) {
	extracttest.Metrics{
		"确保地区生产总值增长6.5%以上，力争7%。":   {"地区生产总值 growth ge 6.5% target binding", "地区生产总值 7% target aspired"},
		"必须守住耕地180万亩，争取粮食产量达60万吨。": {"守住耕地 180万亩 target binding", "粮食产量 60万吨 target aspired"},
		"城镇新增就业5万人，城镇调查失业率5.5%左右。": {"城镇新增就业 5万人 target", "城镇调查失业率 approx 5.5% target"},
		"万元产值能耗下降3%以内。":            {"万元产值能耗 growth le -3% target"},
		// what exists already is no aim
		"紧盯1526家规上企业，新增上云企业300家。": {"规上企业 1526家", "新增上云企业 300家 target"},
		"全市现有规上企业1208家，今年新增60家。":  {"规上企业 1208家", "新增规上企业 60家 target"},
		"预计全年完成投资320亿元。":          {"投资 320亿元 in 2032"},
	}.InPlan(t)
}

func TestYearTargetBesideResult(t *testing.T) {
	extracttest.Metrics{
		"外贸出口310亿元（年度目标600亿元），增长8%。": {"外贸出口 310亿元", "外贸出口 600亿元 target", "外贸出口 growth 8%"},
		"新建公园11个(全年目标20个)、绿道35公里。":   {"新建公园 11个", "新建公园 20个 target", "新建绿道 35公里"},
	}.InHalfYear(t)
	extracttest.Metrics{
		"新建公园11个（年度目标10个）。": {"新建公园 11个", "新建公园 10个 target in 2031"},
	}.InReview(t)
}
