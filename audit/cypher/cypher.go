// Package cypher holds the rules of the audit that can be said in Cypher, as
// questions for Neo4j Browser: a file a rule, under the rule's ID.
package cypher

import (
	"embed"
	"io/fs"
)

//go:embed *.cypher
var files embed.FS

// Files are the questions, RULE.cypher each.
func Files() fs.FS { return files }
