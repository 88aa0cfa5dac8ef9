package track_test

import (
	"testing"

	"github.com/policygraph/policygraph/track"
	"github.com/policygraph/policygraph/track/tracktest"
	"github.com/policygraph/policygraph/vocabulary"
)

// TestStates holds every state and every edge of the arithmetic to what a
// supervisor would work out by hand.
func TestStates(t *testing.T) {
	t.Parallel()
	const (
		year  = "2024"
		eq    = vocabulary.Equal
		gt    = vocabulary.Greater
		ge    = vocabulary.GreaterOrEqual
		about = vocabulary.Approximate
		le    = vocabulary.LessOrEqual
		lt    = vocabulary.Less
	)
	// half is a result of half a year, full one of the whole year.
	half := func(c vocabulary.Comparator, value string) tracktest.Figure {
		return tracktest.Figure{Comparator: c, Value: value}
	}
	full := func(c vocabulary.Comparator, value string) tracktest.Figure {
		return tracktest.Figure{Comparator: c, Value: value, Period: year}
	}
	count := func(c vocabulary.Comparator, value string) tracktest.Figure {
		return tracktest.Figure{Name: "新增孵化企业", Comparator: c, Value: value, Unit: "家", Dimension: "count", Direction: "up"}
	}
	money := func(value string) tracktest.Figure {
		return tracktest.Figure{Name: "综合交通投资", Value: value, Unit: "亿元", Dimension: "money", Direction: "up"}
	}
	rate := func(c vocabulary.Comparator, value string) tracktest.Figure {
		return tracktest.Figure{Name: "工业增加值", Measure: vocabulary.Growth, Comparator: c, Value: value, Unit: "%", Dimension: "money", Direction: "up"}
	}
	energy := func(c vocabulary.Comparator, value string) tracktest.Figure {
		return tracktest.Figure{Name: "单位GDP能耗", Measure: vocabulary.Growth, Comparator: c, Value: value, Unit: "%", Dimension: "rate", Direction: "down"}
	}
	jobless := func(c vocabulary.Comparator, value string) tracktest.Figure {
		return tracktest.Figure{Name: "城镇调查失业率", Comparator: c, Value: value, Unit: "%", Dimension: "share", Direction: "down"}
	}
	stock := func(c vocabulary.Comparator, value string) tracktest.Figure {
		return tracktest.Figure{Name: "累计建设海外仓", Comparator: c, Value: value, Unit: "个", Dimension: "count", Direction: "up"}
	}
	deaths := func(c vocabulary.Comparator, value string) tracktest.Figure {
		return tracktest.Figure{Name: "安全事故死亡人数", Comparator: c, Value: value, Unit: "人", Dimension: "count", Direction: "down"}
	}
	rank := func(value string) tracktest.Figure {
		return tracktest.Figure{Name: "创新指数", Measure: vocabulary.Rank, Value: value, Dimension: "index", Direction: "up"}
	}
	for _, test := range []struct {
		name           string
		target, actual tracktest.Figure
		want           vocabulary.State
		note           string
	}{
		{"a count ahead of time", count(eq, "40"), half(eq, "21"), vocabulary.Ahead, "完成52.5%；时间过50%；超序时进度2.5个百分点；尚差19家；余6个月，月均需3.17家"},
		{"a count level with time", count(eq, "20"), half(eq, "10"), vocabulary.OnTrack, "完成50%；时间过50%；与序时进度持平；尚差10家；余6个月，月均需1.67家"},
		{"a count within one of its pace", count(eq, "45"), half(eq, "23"), vocabulary.OnTrack, "完成51.1%；时间过50%；超序时进度1.1个百分点；尚差22家；余6个月，月均需3.67家"},
		{"a count within one of its pace, below", count(eq, "45"), half(eq, "22"), vocabulary.OnTrack, "完成48.9%；时间过50%；欠序时进度1.1个百分点；尚差23家；余6个月，月均需3.83家"},
		{"a count one short of its pace", count(eq, "500"), half(eq, "249"), vocabulary.Behind, "完成49.8%；时间过50%；欠序时进度0.2个百分点；尚差251家；余6个月，月均需41.83家"},
		{"money has no such step", money("575"), half(eq, "287.4"), vocabulary.Behind, "完成49.98%；时间过50%；欠序时进度0.02个百分点；尚差287.6亿元；余6个月，月均需47.93亿元"},
		{"a count reached early", count(ge, "100"), half(eq, "100"), vocabulary.Achieved, "完成100%；时间过50%；超序时进度50个百分点"},
		{"a count reached in time", count(ge, "100"), full(eq, "130"), vocabulary.Achieved, "完成130%"},
		{"a count missed", count(ge, "100"), full(eq, "99"), vocabulary.Missed, "完成99%；尚差1家"},
		{"nothing done", count(eq, "12"), half(eq, "0"), vocabulary.Behind, "完成0%；时间过50%；欠序时进度50个百分点；尚差12家；余6个月，月均需2家"},
		{"a target of none", count(eq, "0"), full(eq, "0"), vocabulary.Achieved, ""},
		{"超 is more than the number", count(gt, "100"), full(eq, "100"), vocabulary.Missed, "完成100%"},
		{"超 is reached by 超", count(gt, "100"), full(gt, "100"), vocabulary.Achieved, "完成100%"},
		{"不足 falls short of the number", count(eq, "100"), full(lt, "100"), vocabulary.Missed, "完成100%"},
		{"以上 is reached by the number", count(ge, "100"), full(eq, "100"), vocabulary.Achieved, "完成100%"},

		{"a rate above the year's", rate(eq, "10.5"), half(eq, "11.2"), vocabulary.Ahead, "高于目标0.7个百分点"},
		{"a rate that is the year's", rate(eq, "6.5"), half(eq, "6.50"), vocabulary.OnTrack, "与目标持平"},
		{"a rate below the year's", rate(eq, "15"), half(eq, "11.8"), vocabulary.Behind, "低于目标3.2个百分点"},
		{"左右 takes in what rounds to it", rate(about, "6.5"), half(eq, "6.45"), vocabulary.OnTrack, "低于目标0.05个百分点"},
		{"左右 takes in no more", rate(about, "6.5"), half(eq, "6.44"), vocabulary.Behind, "低于目标0.06个百分点"},
		{"左右 of a whole number", rate(about, "8"), full(eq, "7.5"), vocabulary.Achieved, "低于目标0.5个百分点"},
		{"左右 is no ceiling", rate(about, "5"), full(eq, "9.9"), vocabulary.Achieved, "高于目标4.9个百分点"},
		{"a fall where a rise was asked", rate(ge, "5"), full(eq, "-1.2"), vocabulary.Missed, "低于目标6.2个百分点"},

		{"a cut deeper than asked", energy(about, "-2.5"), full(eq, "-3.1"), vocabulary.Achieved, "高于目标0.6个百分点"},
		{"a cut not deep enough", energy(ge, "-3"), full(eq, "-2"), vocabulary.Missed, "低于目标1个百分点"},
		{"a rise where a cut was asked", energy(eq, "-3"), half(eq, "1"), vocabulary.Behind, "低于目标4个百分点"},
		{"以内 is kept", jobless(le, "5.5"), full(eq, "5.5"), vocabulary.Achieved, "与目标持平"},
		{"以内 is broken", jobless(le, "5.5"), full(eq, "5.6"), vocabulary.Missed, "高于目标0.1个百分点"},
		{"左右 of what is to fall", jobless(about, "5.5"), full(eq, "5.2"), vocabulary.Achieved, "低于目标0.3个百分点"},
		{"left and right of what is to fall", jobless(about, "5.5"), full(eq, "5.56"), vocabulary.Missed, "高于目标0.06个百分点"},
		{"below a ceiling so far", jobless(le, "5.5"), half(eq, "5.1"), vocabulary.Ahead, "低于目标0.4个百分点"},

		{"a stock not yet there", stock(gt, "80"), half(eq, "66"), vocabulary.NotDue, "完成82.5%；尚差14个；存量，不按时间折算"},
		{"a stock there early", stock(gt, "80"), half(gt, "80"), vocabulary.Achieved, "完成100%"},
		{"a stock short at its time", stock(ge, "80"), full(eq, "79"), vocabulary.Missed, "完成98.8%；尚差1个"},
		{"a ceiling used up slowly", deaths(le, "20"), half(eq, "7"), vocabulary.Ahead, "用去上限35%；时间过50%；低于序时15个百分点；距上限13人"},
		{"a ceiling used up fast", deaths(le, "20"), half(eq, "12"), vocabulary.Behind, "用去上限60%；时间过50%；高于序时10个百分点；距上限8人"},
		{"a ceiling broken for good", deaths(le, "20"), half(eq, "21"), vocabulary.Missed, "用去上限105%；时间过50%；高于序时55个百分点"},
		{"a rank reached", rank("3"), full(eq, "2"), vocabulary.Achieved, "低于目标1位"},
		{"a rank missed", rank("3"), full(eq, "4"), vocabulary.Missed, "高于目标1位"},
	} {
		t.Run(test.name, func(t *testing.T) {
			b := tracktest.NewBuilder(t)
			b.G.Documents = b.G.Documents[:1] // the year is not over
			b.Target(test.target)
			actual := test.target
			actual.Comparator, actual.Value, actual.Period = test.actual.Comparator, test.actual.Value, test.actual.Period
			b.Actual(actual)
			e := b.Only()
			if got := e.Note(track.Chinese); e.State != test.want || got != test.note {
				t.Errorf("%s: %q\nwant %s: %q", e.State, got, test.want, test.note)
			}
		})
	}
}
