CREATE INDEX policygraph_section_order IF NOT EXISTS FOR (n:Section) ON (n._position)
