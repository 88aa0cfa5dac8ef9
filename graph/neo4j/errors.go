package neo4j

import (
	"context"
	"errors"
	"fmt"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/policygraph/policygraph/graph"
)

// explain says in the terms of package graph what the driver says in its own:
// the error of ctx where that has ended, else ErrUnavailable with a sentence.
func (s *Store) explain(ctx context.Context, err error) error {
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.Is(err, graph.ErrUnavailable), errors.Is(err, graph.ErrInvalid),
		errors.Is(err, graph.ErrNotFound), errors.Is(err, graph.ErrNewerFormat):
		return err
	}
	trouble, is := s.trouble(err)
	return fmt.Errorf("%s %s: %w", s.where(), trouble, is)
}

func (s *Store) where() string {
	if s.options.Database == "" {
		return "neo4j at " + s.options.URI
	}
	return fmt.Sprintf("neo4j at %s, database %q,", s.options.URI, s.options.Database)
}

// trouble is the rest of the sentence, and the error that it is.
func (s *Store) trouble(err error) (string, error) {
	err = first(err)
	var refused *driver.Neo4jError
	if errors.As(err, &refused) {
		if strings.HasPrefix(refused.Title(), "TransactionTimedOut") {
			return s.refusal(refused), graph.ErrTimeout
		}
		return s.refusal(refused), graph.ErrUnavailable
	}
	var expired *driver.TokenExpiredError
	var connection *driver.ConnectivityError
	switch {
	case errors.As(err, &expired):
		return "takes the credentials no more; set NEO4J_USERNAME and NEO4J_PASSWORD anew", graph.ErrUnavailable
	case errors.Is(err, context.DeadlineExceeded), strings.Contains(err.Error(), context.DeadlineExceeded.Error()):
		return fmt.Sprintf("did not answer within %s; it is busy or cannot be reached", s.options.ReadTimeout), graph.ErrTimeout
	case errors.As(err, &connection) && strings.Contains(err.Error(), lostCommit):
		return "was lost during the commit, so that the graph is the old one or the new one; do this again", graph.ErrUnavailable
	case errors.As(err, &connection):
		return fmt.Sprintf("cannot be reached (%v); see that it runs there", connection.Inner), graph.ErrUnavailable
	}
	return fmt.Sprintf("failed (%v)", err), graph.ErrUnavailable
}

// lostCommit is how the driver tells a commit that it has no answer to, and does
// not try again; the type of the error is its own.
const lostCommit = "Connection lost during commit"

// first is the error that made the driver try again, for the later ones are of
// the trying.
func first(err error) error {
	var limit *driver.TransactionExecutionLimit
	if errors.As(err, &limit) && len(limit.Errors) > 0 {
		return limit.Errors[0]
	}
	return err
}

// unreachable tells the errors of a way to the server that is broken.
func unreachable(err error) bool {
	var connection *driver.ConnectivityError
	return errors.As(first(err), &connection)
}

// refusal is what the server said.
func (s *Store) refusal(err *driver.Neo4jError) string {
	switch err.Title() {
	case "Unauthorized", "CredentialsExpired":
		return fmt.Sprintf("refuses user %q with the password given; set NEO4J_USERNAME and NEO4J_PASSWORD", s.options.Username)
	case "AuthenticationRateLimit":
		return "refuses every password for some seconds, after too many wrong ones; set NEO4J_PASSWORD and try again"
	case "DatabaseNotFound":
		return "has no such database; set NEO4J_DATABASE"
	case "DatabaseUnavailable":
		return "has not started the database, or stopped it; its log says why"
	case "ForbiddenOnReadOnlyDatabase", "WriteOnReadOnlyAccessDatabase":
		return "has made the database read-only; see server.databases.read_only in its settings, or set NEO4J_DATABASE"
	case "AccessMode", "Forbidden", "NotALeader":
		return fmt.Sprintf("does not let user %q write there (%s)", s.options.Username, err.Msg)
	case "TransactionLogError":
		return "cannot write to its disk, which is probably full; make room there, restart it, and do this again"
	case "TransactionStartFailed":
		return "has stopped the database after a fault of its own, such as a full disk; its log says which: mend that and restart it"
	case "TransactionTimedOut", "TransactionTimedOutClientConfiguration":
		return fmt.Sprintf("did not answer within %s; ask for less, or when it is less busy", s.options.ReadTimeout)
	}
	return fmt.Sprintf("failed (%s: %s)", err.Code, err.Msg)
}
