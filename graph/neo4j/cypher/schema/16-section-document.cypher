CREATE INDEX policygraph_section_document IF NOT EXISTS FOR (n:Section) ON (n.document, n._position)
