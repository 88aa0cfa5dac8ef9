// Package neo4j keeps the graph in Neo4j, where analysts explore it: every
// entity, indicator, observation, target, milestone, document and section is a
// node with its fields as plain properties, joined by the relations of package
// vocabulary.
//
// What a document asserts of a node stands with the node, so that Merge and
// Remove take exactly that out; docs/decisions has the layout and its reasons.
// Properties whose names begin with an underscore serve the program alone.
//
// Writers come one after the other. A reader sees the graph before a write or
// after it, never in between.
package neo4j

import (
	"cmp"
	"context"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"

	"github.com/policygraph/policygraph/graph"
	"github.com/policygraph/policygraph/graph/neo4j/cypher"
)

// Options tell where Neo4j is. The names are those of Neo4j's own tools.
type Options struct {
	URI      string // neo4j://host:7687, or bolt:// for one server and no other; +s for TLS
	Username string
	Password string
	Database string // "" is the user's own
	// ReadTimeout bounds what a reader waits for an answer, trying again included,
	// but for Export; 0 is 4.5 s, so that an API can tell within five.
	ReadTimeout time.Duration
}

// How long the driver waits, in place of its own minute.
const (
	readBound    = 4500 * time.Millisecond // an answer, where Options say nothing
	acquireBound = 2 * time.Second         // a connection
	connectBound = 2 * time.Second
	idleBound    = time.Second      // then a connection is looked at before it is used
	retryBound   = 30 * time.Second // a write that meets a passing trouble
	openBound    = 2 * time.Minute  // the indexes of a new database
)

// Store is a graph.Store in Neo4j.
type Store struct {
	driver     driver.DriverWithContext
	options    Options
	statements *cypher.Statements
	header     string          // of the JSON Lines form
	latest     *atomic.Int64   // the version of the last read
	lost       *atomic.Bool    // the last read could not reach the server
	records    *records        // lately read
	planned    *sync.WaitGroup // of what is planned for nobody
	planning   context.Context // its; ended by Close
	ending     context.CancelFunc
	seen       *seen // of a view; nil for the store itself
}

var _ graph.Store = (*Store)(nil)

// Open connects to the database and makes constraints and indexes where it has
// none. Where Neo4j cannot be reached, refuses the credentials, has no such
// database or takes no writes the error is ErrUnavailable; ErrNewerFormat where
// a newer policygraph has written there.
func Open(ctx context.Context, options Options) (*Store, error) {
	statements, err := cypher.New()
	if err != nil {
		return nil, err
	}
	options.ReadTimeout = cmp.Or(options.ReadTimeout, readBound)
	header, err := formHeader()
	if err != nil {
		return nil, err
	}
	auth := driver.BasicAuth(options.Username, options.Password, "")
	if options.Username == "" && options.Password == "" {
		auth = driver.NoAuth()
	}
	connection, err := driver.NewDriverWithContext(options.URI, auth, configure)
	if err != nil {
		return nil, fmt.Errorf("the address %q is none of Neo4j, which are like neo4j://localhost:7687 or bolt://localhost:7687: %w",
			options.URI, graph.ErrInvalid)
	}
	store := &Store{driver: connection, options: options, statements: statements, header: header, latest: new(atomic.Int64), lost: new(atomic.Bool), records: newRecords(), planned: new(sync.WaitGroup)}
	store.planning, store.ending = context.WithCancel(context.WithoutCancel(ctx))
	store.latest.Store(unknown)
	if err := store.prepare(ctx); err != nil {
		store.ending()
		connection.Close(context.WithoutCancel(ctx))
		return nil, store.explain(ctx, err)
	}
	return store, nil
}

func configure(c *config.Config) {
	c.ConnectionAcquisitionTimeout = acquireBound
	c.SocketConnectTimeout = connectBound
	c.ConnectionLivenessCheckTimeout = idleBound
	c.MaxTransactionRetryTime = retryBound
	c.TelemetryDisabled = true
	c.UserAgent = "policygraph"
}

// Close implements graph.Store. The database stays as it is.
func (s *Store) Close() error {
	s.ending()
	defer s.planned.Wait()
	return s.driver.Close(context.Background())
}

// Version implements graph.Store: a number that grows with every change.
func (s *Store) Version(ctx context.Context) (graph.Version, error) {
	return s.view().Version(ctx)
}

// formHeader is the first line of the JSON Lines form.
func formHeader() (string, error) {
	var text strings.Builder
	err := graph.Write(&text, &graph.Graph{})
	return text.String(), err
}
