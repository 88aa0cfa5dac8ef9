package metric_test

import (
	"testing"

	"github.com/policygraph/policygraph/ingest/extract/extracttest"
)

func TestSpelled(t *testing.T) {
	extracttest.Metrics{
		"新能源汽车占比九成以上。":         {"新能源汽车占比 ge 9成"},
		"民间投资增长三成。":            {"民间投资 growth 3成"},
		"数字经济核心产业增加值超千亿元。":     {"数字经济核心产业增加值 gt 1000亿元"},
		"力争光伏产业产值过百亿元目标。":      {"光伏产业产值 gt 100亿元"},
		"市场主体突破百万户。":           {"市场主体 gt 100万户"},
		"集装箱吞吐量突破百万标箱，居全国第五位。": {"集装箱吞吐量 gt 100万标箱", "集装箱吞吐量 rank 5 to 中国"},
		"工业总产值翻一番。":            {"工业总产值 growth 1番"},
		"地区生产总值翻了两番，居民收入实现翻番。": {"地区生产总值 growth 2番", "居民收入 growth 1番"},
		"培育“百亿企业”，建设千亿级产业带。":   nil,
		"出台十条政策，关爱两个群体。":       nil,
		"第二次全体会议审议通过，第一书记带队。":  nil,
	}.InReview(t)
}
