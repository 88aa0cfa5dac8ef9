CREATE CONSTRAINT policygraph_manifest IF NOT EXISTS FOR (n:Manifest) REQUIRE n.document IS UNIQUE
