// 比率越界 · Rates out of range
WITH ['率', '占比', '比重', '比例', '盈利面', '亏损面', '份额'] AS bounded,
  ['完成率', '产销率', '负债率', '债务率', '自给率', '增长率', '拨备覆盖率', '杠杆率', '存贷比', '贷存比', '流动比率', '速动比率', '充足率', '周转率', '回报率', '达标率', '兑现率', '生产率', '利用率', '投资率', '保障率', '置换率', '补充率', '贡献率'] AS unbounded
MATCH (m:Metric {baseUnit: '%'})-[:OF]->(i:Indicator)
WHERE m.measure = 'growth' AND m.baseValue < -100
  OR m.measure = 'level' AND (m.baseValue > 100 OR m.baseValue < 0)
    AND any(end IN bounded WHERE i.name ENDS WITH end) AND none(end IN unbounded WHERE i.name ENDS WITH end)
RETURN m.id AS subject, i.name AS `指标 Indicator`, m.caption AS `数字 Figure`, m.documents AS `文件 Documents`
ORDER BY subject
