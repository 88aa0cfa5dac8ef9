package extract_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/ingest/extract"
	"github.com/policygraph/policygraph/ingest/extract/extracttest"
	"github.com/policygraph/policygraph/ingest/report"
)

// FuzzRead: whatever the text, Read gives statements that lie in it, accounts
// for each digit, and gives the same the second time. The seed shuffles the
// characters: bytes changed at random seldom leave a word of Chinese.
func FuzzRead(f *testing.F) {
	for _, body := range []string{
		"全市实现地区生产总值1,200.5亿元，增长6.2%，增速居全省第2位，分别高于全国、全省1.2和0.8个百分点。",
		"（一）工业向好。汽车零部件、电气产业规上工业增加值分别增长9.1%、7.3%；社会消费品零售总额、进出口均增长8%以上。",
		"（一）“一港两谷”提速。青梧数港建成投用，月溪科谷加快建设，星湖智谷集聚企业80家（年度目标100家）。新开工项目32个。",
		"五年来，基金规模从2026年的50亿元扩展至120亿元，产值翻一番，突破千亿元。一是稳增长。二是扩投资，完成投资300多万元。",
		"地区生产总值、财政收入2项主要指标居全市第一；89项实事中67项进度超85%，65个项目有20个完工。",
		"投资5亿元的垃圾发电项目投用，超10亿元项目12个；扣除房地产，投资增长9.9%，占比36%，连续7年居全省首位。",
		"出台《青梧市水网规划（2030—2035年）》，“336”工程[12]、1+8文件、S3线、235国道、第4届论坛、15分钟生活圈、PM2.5。",
		"万元能耗下降3%以内，1—6月用电60亿千瓦时，基础养老金提高到每人每月260元、1.8元/平方米/月，增长6%—7%、3至5个。",
		"实施“千企上云”行动，梧桐湖科学园、镜湖软件园等10个园区，总投资56亿元，其中：公租房800套，占全部的31.5%。",
	} {
		for seed := range uint64(4) {
			f.Add(extracttest.AnnualTop+body+extracttest.AnnualMid+"力争"+body, seed)
			f.Add(extracttest.HalfTop+body+extracttest.HalfMid+body+"\n名词解释\n1.甲：2个。", seed)
			f.Add("一、回顾\n"+body, seed)
		}
	}
	reg := extracttest.Registry(f)
	f.Fuzz(func(t *testing.T, text string, seed uint64) {
		r, err := report.Parse([]byte(shuffled(text, seed)))
		if err != nil {
			return
		}
		s := extract.Read(r, reg)
		extracttest.Check(t, r, s)
		again := extract.Read(r, reg)
		if diff := cmp.Diff(s, again); diff != "" {
			t.Errorf("the second time: %s", diff)
		}
	})
}

// shuffled drops, doubles and replaces characters of the text, the same ones for
// the same seed; none for 0.
func shuffled(text string, seed uint64) string {
	if seed == 0 {
		return text
	}
	runes := []rune(text)
	marks := []rune("“”《》（），、。：；和的等占从至第分别均%亿万1年个^[]\n")
	random := rand.New(rand.NewPCG(seed, 1))
	for range 1 + random.IntN(40) {
		if len(runes) == 0 {
			break
		}
		at, from := random.IntN(len(runes)), random.IntN(len(runes))
		piece := runes[from:min(len(runes), from+random.IntN(12))]
		switch random.IntN(4) {
		case 0:
			runes = slices.Delete(runes, at, min(len(runes), at+random.IntN(6)))
		case 1:
			runes[at] = marks[random.IntN(len(marks))]
		case 2:
			runes[at] = runes[from]
		default:
			runes = slices.Insert(runes, at, slices.Clone(piece)...)
		}
	}
	return string(runes)
}
