package metric_test

import (
	"testing"

	"github.com/policygraph/policygraph/ingest/extract/extracttest"
)

func TestFromTo(t *testing.T) {
	extracttest.Metrics{
		"市级产业基金规模从50亿元扩展至120亿元。": {"市级产业基金规模 50亿元 baseline", "市级产业基金规模 120亿元"},
		"高铁站点由3个增加到7个。":          {"高铁站点 3个 baseline", "高铁站点 7个"},
		"审批时间从15天压缩至3天。":         {"审批时间 15天 baseline", "审批时间 3天"},
		"空气优良天数比例由92%提高到96.1%。":  {"空气优良天数比例 92% baseline", "空气优良天数比例 96.1%"},
		"工业总产值由2026年的800亿元增加到2031年的1200亿元，年均增长8%。": {
			"工业总产值 800亿元 baseline in 2026", "工业总产值 1200亿元", "工业总产值 growth 8%"},
		"城镇化率从2026年的61.2%提高到68.5%。": {"城镇化率 61.2% baseline in 2026", "城镇化率 68.5%"},
	}.InReview(t)
}

func TestComparator(t *testing.T) {
	extracttest.Metrics{
		"研发投入占比超过3.5%。": {"研发投入占比 gt 3.5%"}, "旅游收入突破百亿元，连创新高。": {"旅游收入 gt 100亿元"},
		"签约项目近200个。": {"签约项目 approx 200个"}, "绿化率达45%左右。": {"绿化率 approx 45%"},
		"服务群众约30万人次。": {"服务群众 approx 30万人次"}, "新增就业5万人以上。": {"新增就业 ge 5万人"},
		"绿化率不低于40%。": {"绿化率 ge 40%"}, "困难群众救助不少于3次。": {"困难群众救助 ge 3次"},
		"废水排放不超过2000吨。": {"废水排放 le 2000吨"}, "事故起数控制在20起以内。": {"事故起数 le 20起"},
		"培训教师1200余人。": {"培训教师 gt 1200人"}, "发放补贴3000多万元。": {"发放补贴 gt 3000万元"},
		"审批时间少于5天。": {"审批时间 lt 5天"}, "惠及企业逾600家。": {"惠及企业 gt 600家"},
	}.InReview(t)
}

func TestRange(t *testing.T) {
	extracttest.Metrics{
		"规上工业增加值增长6%—7%。":  {"规上工业增加值 growth ge 6% target", "规上工业增加值 growth le 7% target"},
		"地区生产总值增长5.5%至6%。": {"地区生产总值 growth ge 5.5% target", "地区生产总值 growth le 6% target"},
		"新建幼儿园3-5所。":       {"新建幼儿园 ge 3所 target", "新建幼儿园 le 5所 target"},
		"选址建设2-3个公园。":      {"选址建设公园 ge 2个 target", "选址建设公园 le 3个 target"},
	}.InPlan(t)
}
