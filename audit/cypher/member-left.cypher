// 成员退出组合 · Members that leave a group
MATCH (r:Relation {type: 'HAS_MEMBER'})
UNWIND r.documents AS id
MATCH (d:Document {id: id})-[:COVERS]->(place:Place)
WITH r.from AS subject, place, d, collect(r.to) AS members
WITH subject, place, d, members,
  toInteger(left(d.period, 4)) * 12 + CASE
    WHEN d.period CONTAINS '-S' THEN 6 * toInteger(right(d.period, 1))
    WHEN d.period CONTAINS '-Q' THEN 3 * toInteger(right(d.period, 1))
    WHEN d.period =~ '\\d{4}-\\d{2}' THEN toInteger(right(d.period, 2))
    ELSE 12 END AS ends
ORDER BY subject, place.id, ends, d.id
WITH subject, place, collect({document: d.id, members: members}) AS lists
UNWIND range(1, size(lists) - 1) AS i
WITH subject, lists[i].document AS document, [m IN lists[i - 1].members WHERE NOT m IN lists[i].members] AS gone
WHERE size(gone) > 0
RETURN subject, document AS `文件 Document`, gone AS `不再列出 No longer listed`
ORDER BY subject, document
