package registry

import (
	"strings"
	"testing"
)

// scopes are words that make an indicator another one: its level, its group, a
// stock or a flow, the stage of what is counted.
var scopes = []string{
	"国家", "省", "市级", "县级", "以上", "全职", "规上", "限上", "城镇", "农村", "城乡", "沿海", "低收入", "小微", "工业",
	"新增", "净增", "累计", "存量", "增量", "余额", "额度", "新认定", "新登记", "新设", "新申报", "新引", "引进", "引育", "培育",
	"新建", "新改建", "开工", "建成", "完工", "竣工", "人均",
}

// wordings are read alike: 规模以上 says what 规上 says, 农民 what 农村居民 says.
var wordings = strings.NewReplacer("规模以上", "规上", "限额以上", "限上", "规模工业", "规上工业", "农民", "农村居民",
	"城市化", "城镇化", "新建改", "新改", "居民医保", "城乡居民医保")

// Aliases of one indicator are wordings of one statistic: none has a word of
// scope that its name lacks, or lacks one that its name has.
func TestAliasesKeepTheScope(t *testing.T) {
	// Words that say nothing more here: what has no lower level, or no other group.
	same := map[string]string{
		"登记失业率": "城镇", "零就业家庭": "城镇", "国家高新技术企业": "国家", "国控断面Ⅲ类及以上水质比例": "以上", "PPI": "工业",
	}
	for _, indicator := range builtinRegistry(t).AllIndicators() {
		for _, alias := range indicator.Aliases {
			for _, scope := range scopes {
				one, other := strings.Contains(wordings.Replace(indicator.Name), scope), strings.Contains(wordings.Replace(alias), scope)
				if one != other && same[alias] != scope {
					t.Errorf("%s is an alias of %s, but only one of the two says %s", alias, indicator.Name, scope)
				}
			}
		}
	}
}
