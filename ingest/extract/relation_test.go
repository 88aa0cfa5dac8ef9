package extract

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReadRelations(t *testing.T) {
	tests := []struct {
		phenomenon, text string
		want             []string
	}{
		{"members open the clauses behind", "建立“一湾两谷”赛马机制，云溪数字湾入驻企业30家，青云药谷投用，白鹭智谷扩容。",
			[]string{"一湾两谷 HAS_MEMBER 云溪数字湾 1", "一湾两谷 HAS_MEMBER 青云药谷 2", "一湾两谷 HAS_MEMBER 白鹭智谷 3"}},
		{"members in a list", "健全仓储、冷链和联运“三大体系”。",
			[]string{"三大体系 HAS_MEMBER 仓储体系 1", "三大体系 HAS_MEMBER 冷链体系 2", "三大体系 HAS_MEMBER 联运体系 3"}},
		{"a group extends another", "建强“一湾两谷”集群。建强“一湾两谷一岛”集群。", []string{"一湾两谷一岛 EXTENDS 一湾两谷 0"}},
		{"a place in the name", "乐清新型渔港改革推进。", []string{"乐清新型渔港改革 LOCATED_IN 乐清市 0"}},
		{"one carries out the other", "以“碧水行动”为牵引，深入开展“清河工程”。", []string{"清河工程 IMPLEMENTS 碧水行动 0"}},
	}
	for _, tt := range tests {
		t.Run(tt.phenomenon, func(t *testing.T) {
			r, reg, ctx := reviewOf(t, tt.text)
			var got []string
			for _, rel := range readRelations(r, ctx, readNames(r, reg, ctx)) {
				got = append(got, fmt.Sprintf("%s %s %s %d", rel.From, rel.Type, rel.To, rel.Ordinal))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}
