// 出处缺失或不符 · Missing or broken provenance
// 出处处的文字是否就是这个数，只有 policygraph audit 能查。
// Whether the number stands at its place, policygraph audit alone can see.
CALL () {
  MATCH (n:Record)-[s:STATED_IN|MENTIONED_IN]->(x)
  MATCH (d:Document {id: coalesce(x.document, x.id)})
  WHERE NOT (n:Relation AND s.start = 0 AND s.end = 0)
    AND (s.start < 0 OR s.end <= s.start OR s.end > d.length OR x:Section AND (s.start < x.start OR s.end > x.end))
  RETURN n, d
  UNION
  MATCH (n:Section)
  MATCH (d:Document {id: n.document})
  WHERE n.end <= n.start OR n.end > d.length
  RETURN n, d
  UNION
  MATCH (n:Metric|Milestone|Relation)
  WHERE n.documents IS NULL
  RETURN n, NULL AS d
}
RETURN DISTINCT n.id AS subject, n.caption AS `内容 Content`, d.id AS `文件 Document`
ORDER BY subject
