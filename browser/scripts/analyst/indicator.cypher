// 一个指标在各份文件中 · One indicator over all documents
// 在引号里写指标名称；留空则取数字最多的指标。
// Write an indicator's name; empty takes the one with the most figures.
WITH '' AS name
MATCH (i:Indicator)
WHERE name = '' OR i.name = name OR name IN i.aliases
WITH i ORDER BY COUNT { (i)<-[:OF]-() } DESC, i.id LIMIT 1
MATCH (i)<-[:OF]-(m:Metric)
MATCH (a:Record {id: m.about})
RETURN i.name AS `指标 Indicator`, a.name AS `关于 About`, m.period AS `时期 Period`,
       CASE m.kind WHEN 'target' THEN '目标' WHEN 'baseline' THEN '基数' ELSE '实绩' END AS `类别 Kind`,
       m.caption AS `数字 Figure`, m.documents AS `文件 Documents`, i.english AS English
ORDER BY a.name, m.period, m.kind
LIMIT 300
