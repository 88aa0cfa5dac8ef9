// 两份文件对照 · Two documents compared
// 最早与最晚的一份；要比较别的，把 earlier、later 换成其 id。指标只见于前者、后者，或都有。只有一份文件时全是都有。
// The earliest and the latest; for others, put their ids in. An indicator stands in one, the other, or both; of a single document all are both.
MATCH (d:Document)
WITH d ORDER BY d.period, d.id
WITH collect(d.id) AS ids
WITH ids[0] AS earlier, ids[-1] AS later
MATCH (i:Indicator)<-[:OF]-(m:Metric)
WHERE earlier IN m.documents OR later IN m.documents
WITH i, earlier, later, [m IN collect(m) WHERE earlier IN m.documents | m.caption] AS before, [m IN collect(m) WHERE later IN m.documents | m.caption] AS after
RETURN CASE WHEN before = [] THEN '新提 new' WHEN after = [] THEN '不再提 dropped' ELSE '都有 both' END AS `对照 Compared`,
       i.name AS `指标 Indicator`, before[..5] AS `前 Earlier`, after[..5] AS `后 Later`, i.english AS English
ORDER BY `对照 Compared`, i.name
LIMIT 500
