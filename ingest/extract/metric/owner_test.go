package metric_test

import (
	"testing"

	"github.com/policygraph/policygraph/ingest/extract/extracttest"
)

func TestOwner(t *testing.T) {
	extracttest.Metrics{
		"镜湖软件园入驻企业超500家，营业收入增长21%。": {"入驻企业 gt 500家 about 镜湖软件园", "入驻企业营业收入 growth 21% about 镜湖软件园"},
		"梧桐湖科学园新引进研发机构12家。":         {"新引进研发机构 12家 about 梧桐湖科学园"},
		"“千企上云”行动新增上云企业1200家，完成率120%。": {
			"新增上云企业 1200家 about “千企上云”行动", "新增上云企业完成率 120% about “千企上云”行动"},
		"梧东县地区生产总值增长7.1%。":   {"地区生产总值 growth 7.1% about 梧东县"},
		"青梧至澜溪高速公路完成投资18亿元。": {"青梧至澜溪高速公路投资 18亿元 about 青梧至澜溪高速公路"},
		// who only opened an earlier clause owns nothing
		"镜湖软件园建成投用，全市新增就业5万人。": {"新增就业 5万人"},
	}.InReview(t)
}

// What stands under a theme that names a group belongs to the group.
func TestThemeOwner(t *testing.T) {
	extracttest.Metrics{
		"健全“一港两谷”机制，青梧数港建成投用，月溪科谷加快建设，星湖智谷集聚企业80家。一港两谷建设提速。新开工项目32个，完成投资85亿元。商贸活力增强。新增门店60家。": {
			"集聚企业 80家 about 星湖智谷", "新开工项目 32个 about 一港两谷", "新开工项目投资 85亿元 about 一港两谷", "新增门店 60家"},
	}.InReview(t)
}
