package metric_test

import (
	"testing"

	"github.com/policygraph/policygraph/ingest/extract/extracttest"
)

func TestPeriodInReview(t *testing.T) {
	extracttest.Metrics{
		"2030年底建成充电桩8000个。":                {"建成充电桩 8000个 in 2030"},
		"2029年以来累计培训5万人次。":                 {"累计培训 5万人次 in 2029/2031"},
		"近三年引进人才2.6万人。":                    {"引进人才 2.6万人 in 2029/2031"},
		"五年来，全市地区生产总值年均增长6.8%，累计新增就业30万人。": {"地区生产总值 growth 6.8% in 2027/2031", "累计新增就业 30万人 in 2027/2031"},
		"“十四五”时期，研发投入年均增长12%。":             {"研发投入 growth 12% in 2021/2025"},
		"5年实施重大项目860个，3年累计改造道路56条。":        {"实施重大项目 860个 in 2027/2031", "改造道路 56条 in 2029/2031"},
		"一季度，固定资产投资增长5.8%，高于全省1个百分点。":      {"固定资产投资 growth 5.8% in 2031-Q1", "固定资产投资 difference 1个百分点 in 2031-Q1 to 云岭省"},
		"1—6月工业用电量增长9%，1-3月财政收入增长7%。":      {"工业用电量 growth 9% in 2031-S1", "财政收入 growth 7% in 2031-Q1"},
	}.InReview(t)
}

func TestPeriodInPlan(t *testing.T) {
	extracttest.Metrics{
		"2032年，地区生产总值增长6%左右。":             {"地区生产总值 growth approx 6% target"},
		"今年，新增学位6000个，到2035年森林覆盖率达68%。":   {"新增学位 6000个 target", "森林覆盖率 68% target in 2035"},
		"到2035年，森林覆盖率达70%，粮食产量稳定在60万吨以上。": {"森林覆盖率 70% target in 2035", "粮食产量 ge 60万吨 target in 2035"},
		"今后五年，地区生产总值年均增长6%左右。":            {"地区生产总值 growth approx 6% target in 2032/2036"},
		"未来三年新增产业用地2万亩。":                  {"新增产业用地 2万亩 target in 2032/2034"},
		"10月底前改造老旧小区12个。":                 {"改造老旧小区 12个 target in 2032-10"},
		"下半年力争开工项目30个。":                   {"开工项目 30个 target aspired in 2032-S2"},
		// a year gone by names a cohort
		"2030年签约项目落地率达90%。": {"2030年签约项目落地率 90% target"},
	}.InPlan(t)
}

func TestPeriodOfHalfYear(t *testing.T) {
	extracttest.Metrics{
		"上半年，全市实现地区生产总值620亿元，增长6.1%。": {"地区生产总值 620亿元", "地区生产总值 growth 6.1%"},
		"一季度，固定资产投资增长5.8%；二季度增长6.4%。": {"固定资产投资 growth 5.8% in 2031-Q1", "固定资产投资 growth 6.4% in 2031-Q2"},
	}.InHalfYear(t)
	extracttest.Metrics{
		"力争全年地区生产总值增长6.5%左右。": {"地区生产总值 growth approx 6.5% target aspired"},
		"下半年开工项目30个。":         {"开工项目 30个 target in 2031-S2"},
		"确保三季度固定资产投资增长10%。":   {"固定资产投资 growth 10% target binding in 2031-Q3"},
	}.InHalfYearPlan(t)
}

// The title of a part sets the years that it speaks of.
func TestPeriodOfPart(t *testing.T) {
	extracttest.Metrics{
		"推进各项工作。\n二、过去五年工作回顾\n新建公园11个，绿地率达40%。": {"新建公园 11个 in 2027/2031", "绿地率 40%"},
	}.InReview(t)
	extracttest.Metrics{
		"推进各项工作。\n三、“十六五”开好局起好步\n四、2032年目标\n新建公园50个。":                  {"新建公园 50个 target"},
		"推进各项工作。\n三、“十六五”主要目标\n新建公园50个。\n2032年经济社会发展主要预期目标是：投资增长6%。":   {"新建公园 50个 target in 2031/2035", "投资 growth 6% target"},
		"推进各项工作。\n三、“十五五”发展成就和“十六五”主要目标\n过去五年，新建公园50个。\n今后五年，新建学校60所。": {"新建公园 50个 in 2027/2031", "新建学校 60所 target in 2032/2036"},
		"推进各项工作。\n三、今后五年奋斗目标\n新建公园50个。到2034年，绿地率达45%。":                 {"新建公园 50个 target in 2032/2036", "绿地率 45% target in 2034"},
	}.InPlan(t)
}

// A year to come aims, wherever it stands; what multiplied or is ahead in a look back
// has its span.
func TestPeriodOfAims(t *testing.T) {
	extracttest.Metrics{
		"到2035年，森林覆盖率达70%。": {"森林覆盖率 70% target in 2035"},
		"五年来，地区生产总值年均增长6.8%、高于全省0.5个百分点，专利授权量累计达2万件、实现翻番。": {
			"地区生产总值 growth 6.8% in 2027/2031", "地区生产总值 difference 0.5个百分点 in 2027/2031 to 云岭省",
			"累计专利授权量 2万件 in 2027/2031", "累计专利授权量 growth 1番 in 2027/2031"},
	}.InReview(t)
}

// A text without a part on the coming year turns to it by a sentence.
func TestPlanWithoutTitle(t *testing.T) {
	extracttest.Metrics{
		"新增企业20家。今年政府工作的总体要求是：稳中求进。主要预期目标是：地区生产总值增长6%。新增企业30家。": {
			"新增企业 20家", "地区生产总值 growth 6% target", "新增企业 30家 target"},
	}.InOnePart(t)
}
