CREATE CONSTRAINT policygraph_version IF NOT EXISTS FOR (n:StoreVersion) REQUIRE n.name IS UNIQUE
