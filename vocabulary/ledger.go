package vocabulary

// State is what has become of a target, in the words of supervision offices.
type State string

// The states, in the order of a summary.
const (
	Achieved      State = "achieved"
	Ahead         State = "ahead"
	OnTrack       State = "on_track"
	Behind        State = "behind"
	Missed        State = "missed"
	NotDue        State = "not_due"
	NoResult      State = "no_result"
	NotComparable State = "not_comparable"
)

// Continuity is what has become of an entity or a target from one report to
// another.
type Continuity string

// The continuities, in the order of a comparison.
const (
	Kept    Continuity = "kept"
	Altered Continuity = "changed"
	Renamed Continuity = "renamed"
	Dropped Continuity = "dropped"
	Silent  Continuity = "silent"
	Added   Continuity = "added"
)

// Ledger returns the codes of the ledger and of comparisons, which no graph
// holds: they are computed whenever they are asked for.
func Ledger() []Term {
	return []Term{
		{"State", string(Achieved), "已完成", "the target is reached"},
		{"State", string(Ahead), "超进度", "more is done than the time elapsed asks for, or the rate is better than the target"},
		{"State", string(OnTrack), "达进度", "as much is done as the time elapsed asks for, or the rate is that of the target"},
		{"State", string(Behind), "欠进度", "less is done than the time elapsed asks for, or the rate is worse than the target"},
		{"State", string(Missed), "未达成", "the period of the target is over and the target is not reached"},
		{"State", string(NotDue), "未到期", "the period of the target has not begun, or a stock is still short of it before its time"},
		{"State", string(NoResult), "无实绩", "the period of the target has begun and no report states a result"},
		{"State", string(NotComparable), "口径不同", "a result is stated of a different scope, which the note names"},

		{"Continuity", string(Kept), "延续", "in both reports, and the same"},
		{"Continuity", string(Altered), "调整", "in both reports, and not the same"},
		{"Continuity", string(Renamed), "更名", "in both reports, under another name in the later"},
		{"Continuity", string(Dropped), "不再提出", "in the earlier report alone"},
		{"Continuity", string(Silent), "无下文", "a target of the earlier report of which the later states neither a result nor a new target"},
		{"Continuity", string(Added), "新提出", "in the later report alone"},
	}
}

// Label is the Chinese word for a code of a set of Ledger or All, "" where
// there is none.
func Label(set, code string) string {
	for _, terms := range [][]Term{Ledger(), All()} {
		for _, term := range terms {
			if term.Set == set && term.Code == code {
				return term.Chinese
			}
		}
	}
	return ""
}
