// 文件的结构 · The sections of a document
// 在引号里写文件时期（如 2024-S1）；留空则取最新的文件。
// Write a document's period such as 2024-S1; empty takes the latest document.
WITH '' AS period
MATCH (d:Document)
WHERE period = '' OR d.period = period
WITH d ORDER BY d.period DESC, d.id LIMIT 1
MATCH sections = (d)-[:HAS_SECTION*1..3]->(:Section)
RETURN sections
LIMIT 120
