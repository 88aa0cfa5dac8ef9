package neo4jserver

var WaitUntilReady = waitUntilReady
