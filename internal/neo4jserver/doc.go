// Package neo4jserver runs a real Neo4j on this machine, for people and tests
// without Docker: `policygraph neo4j start|stop|status` and package neo4jtest
// are its two users.
//
// [Assemble] puts Neo4j Community with Browser together from Maven artifacts
// (pom.xml), each held to a committed checksum (jars.sha256), in a folder of the
// user's cache. [Start] runs it from there as a process of its own, which outlives
// the caller: on this machine's own address alone, with authentication, with a
// password made on the first start. Any other process finds it again by its home
// folder, with [Status] and [Stop].
//
// A home holds:
//
//	conf/neo4j.conf    written by every Start
//	data/              the databases; stays when the server stops
//	logs/              Neo4j's logs; console.log is the present run alone
//	password           of the user neo4j, readable by the owner alone
//	server.json        process and ports of the present run
//	lock               held by the server's process as long as it lives
//
// The lock is inherited by the server, and the system lets go of it when that
// process ends, however it ends: so a number in server.json is never taken for a
// process that has nothing to do with it.
package neo4jserver
