package relation_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/policygraph/policygraph/ingest/extract/extracttest"
	"github.com/policygraph/policygraph/ingest/extract/mention"
	"github.com/policygraph/policygraph/ingest/extract/name"
	"github.com/policygraph/policygraph/ingest/extract/relation"
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
		{"a list with 等 that closes in its group", "实施强基固本、提质增效等四大行动。",
			[]string{"四大行动 HAS_MEMBER 强基固本行动 1", "四大行动 HAS_MEMBER 提质增效行动 2"}},
		{"a list behind its group", "打造“三大片区”：青云片区、白鹭片区、岫云片区。",
			[]string{"三大片区 HAS_MEMBER 青云片区 1", "三大片区 HAS_MEMBER 白鹭片区 2", "三大片区 HAS_MEMBER 岫云片区 3"}},
		{"a list in front of its group", "建设青云基地、白鹭基地、岫云基地，打造“三大基地”。",
			[]string{"三大基地 HAS_MEMBER 青云基地 1", "三大基地 HAS_MEMBER 白鹭基地 2", "三大基地 HAS_MEMBER 岫云基地 3"}},
		{"the parts of a group", "构建“一核两区”格局，“一核”是主城核心，“两区”是青云新区、白鹭新区。",
			[]string{"一核两区 HAS_MEMBER 青云新区 1", "一核两区 HAS_MEMBER 白鹭新区 2"}},
		{"items that follow their group", "抓好“两大工程”。一是产业强基工程。新增企业30家。二是城市提质工程。",
			[]string{"两大工程 HAS_MEMBER 产业强基工程 1", "两大工程 HAS_MEMBER 城市提质工程 2"}},
		{"sentences that open with a member", "开展“三大行动”。实施产业强基行动，成效明显。推进城市提质行动，稳中有进。",
			[]string{"三大行动 HAS_MEMBER 产业强基行动 1", "三大行动 HAS_MEMBER 城市提质行动 2"}},
		{"areas that open the clauses behind", "三大片区建设提速，青云片区完成征迁，白鹭片区开工。",
			[]string{"三大片区 HAS_MEMBER 青云片区 1", "三大片区 HAS_MEMBER 白鹭片区 2"}},
		{"a list of members opens a clause", "推进“一核三区”建设，青云核提速，白鹭区、岫云区、霁川区协同发展。",
			[]string{"一核三区 HAS_MEMBER 青云核 1", "一核三区 HAS_MEMBER 白鹭区 2", "一核三区 HAS_MEMBER 岫云区 3", "一核三区 HAS_MEMBER 霁川区 4"}},
		{"drives in the rest of the sentence", "实施“三大行动”，开展产业强基行动、城市提质行动。",
			[]string{"三大行动 HAS_MEMBER 产业强基行动 1", "三大行动 HAS_MEMBER 城市提质行动 2"}},
		{"titles that a drive seeks", "开展“三创两建”活动，全力创建文明城市、卫生城市。",
			[]string{"“三创两建”活动 HAS_MEMBER 文明城市 1", "“三创两建”活动 HAS_MEMBER 卫生城市 2"}},
		{"titles sought together", "深入开展文明城市、卫生城市、森林城市“三城联创”。",
			[]string{"三城联创 HAS_MEMBER 文明城市 1", "三城联创 HAS_MEMBER 卫生城市 2", "三城联创 HAS_MEMBER 森林城市 3"}},
		{"a note that explains the group", "构建“两核三带”布局。\n二、2025年工作安排\n继续努力。\n名词解释\n1.“两核三带”：两核：建设青云核，建设白鹭核。三带：岫云带、霁川带和柳塘带。",
			[]string{"两核三带 HAS_MEMBER 青云核 1", "两核三带 HAS_MEMBER 白鹭核 2", "两核三带 HAS_MEMBER 岫云带 3", "两核三带 HAS_MEMBER 霁川带 4", "两核三带 HAS_MEMBER 柳塘带 5"}},
		{"headings of the part behind", "实施三大提升工程。\n（一）深入推进创新驱动提升工程。新增企业30家。\n（二）深入推进乡村振兴提升工程。改厕2万座。\n（三）深入推进幸福生活提升工程。建成公园3个。",
			[]string{"三大提升工程 HAS_MEMBER 创新驱动提升工程 1", "三大提升工程 HAS_MEMBER 乡村振兴提升工程 2", "三大提升工程 HAS_MEMBER 幸福生活提升工程 3"}},
		{"a building of an airport", "岫云机场航站楼开工。", []string{"岫云机场航站楼 PART_OF 岫云机场 0"}},
		{"a work on a reservoir", "岫云水库除险加固工程开工。", []string{"岫云水库除险加固工程 LOCATED_IN 岫云水库 0"}},
		{"a phase names no host", "岫云公园二期开工。", nil},
		{"a place in the middle of a name", "青白永嘉物流园建成投产。永嘉县发展加快。", []string{"青白永嘉物流园 LOCATED_IN 永嘉县 0"}},
		{"a large batch of works", "霁川大桥、柳塘水库等一大批重大项目落地。", nil},
		{"a counted list without a group's head noun", "青云、白鹭、岫云三大水库加快建设。", []string{"三大水库 HAS_MEMBER 青云水库 1", "三大水库 HAS_MEMBER 白鹭水库 2", "三大水库 HAS_MEMBER 岫云水库 3"}},
		{"what is merely counted is no group", "青云、白鹭两座水库加快建设。", nil},
		{"items that bear what is counted", "打造3个重点场景。一是绿色能源场景。新增装机20万千瓦。二是现代交通场景。三是乐享生活场景。", []string{"3个重点场景 HAS_MEMBER 绿色能源场景 1", "3个重点场景 HAS_MEMBER 现代交通场景 2", "3个重点场景 HAS_MEMBER 乐享生活场景 3"}},
		{"battles behind a colon", "打好两场硬仗：产业转型硬仗、项目建设硬仗。", []string{"两场硬仗 HAS_MEMBER 产业转型硬仗 1", "两场硬仗 HAS_MEMBER 项目建设硬仗 2"}},
		{"a quotation that holds the list", "开展“产业强基、项目突破、环境优化”三大行动。", []string{"三大行动 HAS_MEMBER 产业强基行动 1", "三大行动 HAS_MEMBER 项目突破行动 2", "三大行动 HAS_MEMBER 环境优化行动 3"}},
		{"parts framed by what they are", "形成以青云新城为核心，以白鹭新区、岫云新区为两翼的“一核两翼”格局。", []string{"一核两翼 HAS_MEMBER 青云新城 1", "一核两翼 HAS_MEMBER 白鹭新区 2", "一核两翼 HAS_MEMBER 岫云新区 3"}},
		{"parts in front of the group", "“一带”即沿江经济带，“两区”即青云区、白鹭区，加快“一带两区”布局。", []string{"一带两区 HAS_MEMBER 沿江经济带 1", "一带两区 HAS_MEMBER 青云区 2", "一带两区 HAS_MEMBER 白鹭区 3"}},
		{"the last item is no part of the group's name", "推进青云路、白鹭路、岫云路三大提升工程。", []string{"三大提升工程 HAS_MEMBER 青云路提升工程 1", "三大提升工程 HAS_MEMBER 白鹭路提升工程 2", "三大提升工程 HAS_MEMBER 岫云路提升工程 3"}},
		{"trades are no members", "壮大食品、纺织、机械三大产业。", nil},
		{"where something has come to", "青云研究院落户永嘉县，岫云实验室入驻白鹭新区。", []string{"青云研究院 LOCATED_IN 永嘉县 0", "岫云实验室 LOCATED_IN 白鹭新区 0"}},
		{"where something is said to lie", "位于永嘉县的青云抽水蓄能电站开工。", []string{"青云抽水蓄能电站 LOCATED_IN 永嘉县 0"}},
		{"a road done up", "推进青石大道改造提升工程。推进青石大道西段。", []string{"青石大道改造提升工程 LOCATED_IN 青石大道 0"}},
		{"the ends of a line", "推进永嘉—文成特高压工程。", nil},
		{"a stretch between two towns", "推进235国道永嘉至文成段改建工程。", nil},
		{"a title with its level", "推进永嘉省级电子商务示范县建设。", nil},
		{"a list's item that counts", "九项改革，即国有企业改革、“三医联动”改革、财税体制改革。", nil},
		{"firms that have come to a park", "引进青云科技、白鹭电子有限公司、岫云装备公司等4家企业入驻云江产业园。", []string{"青云科技 LOCATED_IN 云江产业园 0", "白鹭电子有限公司 LOCATED_IN 云江产业园 0", "岫云装备公司 LOCATED_IN 云江产业园 0"}},
		{"points of a way of working", "抢抓三大机遇：区域协同机遇、产业升级机遇、消费扩容机遇。", nil},
		{"a street named after a town", "永嘉大街管廊完工。", []string{"永嘉大街管廊 LOCATED_IN 永嘉大街 0"}},
		{"two halves of a name", "统筹岫云新区和开发区发展。岫云新区提速。", nil},
		{"one area behind another", "岫云片区，推进青石河整治工程，启动会展中心建设；白鹭片区，完成体育中心项目建设。",
			[]string{"青石河整治工程 LOCATED_IN 岫云片区 0", "会展中心 LOCATED_IN 岫云片区 0", "体育中心 LOCATED_IN 白鹭片区 0", "青石河整治工程 LOCATED_IN 青石河 0"}},
		{"a bridge over a river", "楠溪江北口大桥建成。", nil},
		{"an area told by its centre", "形成以青云山为中心、集观光和休闲为一体的北部旅游板块。", []string{"青云山 PART_OF 北部旅游板块 0"}},
		{"a zone in a zone", "推进白鹭经济开发区岫云园区建设。", []string{"白鹭经济开发区岫云园区 PART_OF 白鹭经济开发区 0"}},
		{"parks in an area that opens the sentence", "岫云片区全面提速，会展中心、体育中心等项目完工，妇幼保健中心动工。", []string{"会展中心项目 LOCATED_IN 岫云片区 0", "体育中心项目 LOCATED_IN 岫云片区 0", "妇幼保健中心 LOCATED_IN 岫云片区 0"}},
		{"the second phase of a thing", "综保区二期封关。", []string{"综保区二期 PART_OF 综保区 0"}},
		{"the first phase is the thing", "综保区一期封关。", nil},
		{"no list of a group", "开展党史教育、党纪教育和深入贯彻八项规定精神学习教育。", nil},
		{"a title that a place seeks", "永嘉争创省级全域旅游示范区。", nil},
		{"of a wide range of hills", "用好太行山农业创新驿站。", nil},
		{"no group", "坚持“一国两制”方针。", nil},
		{"an amount, no members", "推进生态工业等“四大千亿”投资。", nil},
		{"works on a river", "永嘉楠溪江治理工程完工。", []string{"永嘉楠溪江治理工程 LOCATED_IN 永嘉县 0", "永嘉楠溪江治理工程 LOCATED_IN 楠溪江 0"}},
		{"a list that shares what stands behind a place", "加快永嘉、文成物流园建设。",
			[]string{"永嘉物流园 LOCATED_IN 永嘉县 0", "文成物流园 LOCATED_IN 文成县 0"}},
		{"an area of another", "推进岫云片区青石配套区建设。", []string{"岫云片区青石配套区 PART_OF 岫云片区 0"}},
		{"an area opens the sentence", "岫云片区全面提速，会展中心等项目完工。", []string{"会展中心项目 LOCATED_IN 岫云片区 0"}},
		{"what a policy is for", "制定推进“碧水行动”实施方案。开展“碧水行动”。",
			[]string{"推进“碧水行动”实施方案 IMPLEMENTS 碧水行动 0"}},
		{"only named after a place", "永嘉港吞吐量增长。", nil},
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
