package neo4jtest

import (
	"context"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// wipe removes nodes, relationships, constraints and indexes; the two lookup
// indexes that a new database has stay.
func wipe(ctx context.Context, driver neo4j.DriverWithContext) error {
	session := driver.NewSession(ctx, neo4j.SessionConfig{})
	defer session.Close(ctx)
	for _, schema := range []struct{ list, drop string }{
		{"SHOW CONSTRAINTS YIELD name", "DROP CONSTRAINT "},
		{"SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name", "DROP INDEX "},
	} {
		names, err := values(ctx, session, schema.list)
		if err != nil {
			return err
		}
		for _, name := range names {
			quoted := "`" + strings.ReplaceAll(name, "`", "``") + "`"
			if _, err := values(ctx, session, schema.drop+quoted); err != nil {
				return err
			}
		}
	}
	_, err := values(ctx, session, "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS")
	return err
}

// values runs a statement and returns its rows' first column, which holds names.
func values(ctx context.Context, session neo4j.SessionWithContext, statement string) ([]string, error) {
	result, err := session.Run(ctx, statement, nil)
	if err != nil {
		return nil, err
	}
	records, err := result.Collect(ctx)
	if err != nil {
		return nil, err
	}
	names := make([]string, len(records))
	for i, record := range records {
		names[i], _ = record.Values[0].(string)
	}
	return names, nil
}
