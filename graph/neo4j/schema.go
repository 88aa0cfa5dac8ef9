package neo4j

import (
	"context"
	"errors"
	"fmt"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/neo4j/layout"
)

// prepare sees that the database can be reached and that it has the layout.
func (s *Store) prepare(ctx context.Context) error {
	connected, cancel := context.WithTimeout(ctx, s.options.ReadTimeout)
	defer cancel()
	if err := s.driver.VerifyConnectivity(connected); err != nil {
		return err
	}
	records, err := s.execute(ctx, s.statements.Named["format"], nil)
	if err != nil {
		return err
	}
	if len(records) > 0 {
		if err := checkFormat(records); err != nil {
			return err
		}
		format, _ := records[0].Values[0].(int64)
		if laid, _ := records[0].Values[1].(bool); laid && format == layout.Format {
			return nil
		}
	}
	return s.lay(ctx)
}

// lay makes what of the layout is not there, and of an older one this; several
// may do so at once.
func (s *Store) lay(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, openBound)
	defer cancel()
	for _, statement := range s.statements.Schema {
		if _, err := s.execute(ctx, statement, nil); err != nil && !laid(err) {
			return err
		}
	}
	for _, name := range []string{"await", "found", "renew"} {
		if _, err := s.execute(ctx, s.statements.Named[name], map[string]any{"format": layout.Format}); err != nil {
			return err
		}
	}
	return nil
}

// laid tells that another made the same at the same moment, which IF NOT EXISTS
// does not always see.
func laid(err error) bool {
	var refused *driver.Neo4jError
	return errors.As(err, &refused) && refused.Title() == "EquivalentSchemaRuleAlreadyExists"
}

// checkFormat reads the version of the layout that a statement returned.
func checkFormat(records []*driver.Record) error {
	if len(records) != 1 {
		return fmt.Errorf("the database holds no graph of policygraph any more; open it anew: %w", graph.ErrUnavailable)
	}
	if there, _ := records[0].Values[0].(int64); there > layout.Format {
		return fmt.Errorf("the database has a layout of version %d, this policygraph knows up to %d; take a newer policygraph: %w",
			there, layout.Format, graph.ErrNewerFormat)
	}
	return nil
}
