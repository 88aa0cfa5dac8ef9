CREATE INDEX policygraph_document_order IF NOT EXISTS FOR (n:Document) ON (n._position)
