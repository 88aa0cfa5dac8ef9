package relation_test

import (
	"fmt"
	"testing"

	"github.com/policygraph/policygraph/ingest/extract/extracttest"
	"github.com/policygraph/policygraph/ingest/extract/mention"
	"github.com/policygraph/policygraph/ingest/extract/name"
	"github.com/policygraph/policygraph/ingest/extract/relation"

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
		{"an area in the name", "推进岫云片区老城改造。", []string{"岫云片区老城改造 LOCATED_IN 岫云片区 0"}},
		{"an area that a list of works shares", "启动新区岫云大道、会展中心项目建设。",
			[]string{"新区岫云大道 LOCATED_IN 新区 0", "会展中心 LOCATED_IN 新区 0"}},
		{"a building of a hospital", "市人民医院住院楼建成投用。", []string{"云溪市人民医院住院楼 PART_OF 云溪市人民医院 0"}},
		{"a list that counts itself", "建设岫云峰、霁川谷、柳塘岭三大景区。",
			[]string{"三大景区 HAS_MEMBER 岫云峰 1", "三大景区 HAS_MEMBER 霁川谷 2", "三大景区 HAS_MEMBER 柳塘岭 3"}},
		{"only named after a mountain", "青石山水库开工。", nil},
		{"one carries out the other", "以“碧水行动”为牵引，深入开展“清河工程”。", []string{"清河工程 IMPLEMENTS 碧水行动 0"}},
	}
	for _, tt := range tests {
		t.Run(tt.phenomenon, func(t *testing.T) {
			r, reg, ctx := extracttest.Review(t, tt.text)
			var got []string
			for _, rel := range relation.Read(ctx, mention.NewIndex(r, name.Read(r, reg, ctx))) {
				got = append(got, fmt.Sprintf("%s %s %s %d", rel.From, rel.Type, rel.To, rel.Ordinal))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}
