package neo4j

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/policygraph/policygraph/graph"
)

// errTorn: a write became visible while a transaction read.
var errTorn = errors.New("the graph changed while it was read")

// optimisticReads is how often a transaction reads without holding up writers.
const optimisticReads = 3

// reading is one transaction that reads. Its statements tell the version of the
// graph before and after them: an odd one while a write becomes visible.
type reading struct {
	run     func(ctx context.Context, statement string, params map[string]any) ([]*driver.Record, error)
	name    func(statement string) string
	alone   bool  // no other can write meanwhile
	asked   bool  // there is a version
	version int64 // of what was read so far
}

// ask runs a statement and returns its rows.
func (r *reading) ask(ctx context.Context, statement string, params map[string]any) ([]any, error) {
	graph.Ran(ctx, r.name(statement))
	records, err := r.run(ctx, statement, params)
	if err != nil {
		return nil, err
	}
	if len(records) != 1 || len(records[0].Values) != 3 {
		return nil, fmt.Errorf("the database holds no graph of policygraph any more; open it anew: %w", graph.ErrUnavailable)
	}
	began, _ := records[0].Values[0].(int64)
	ended, _ := records[0].Values[1].(int64)
	if torn := began != ended || began%2 == 1 || r.asked && r.version != began; torn && !r.alone {
		return nil, errTorn
	}
	r.asked, r.version = true, ended
	rows, _ := records[0].Values[2].([]any)
	return rows, nil
}

// read lets work ask one state of the graph, within the bound where there is
// one. Where writers leave it no peace it reads while it keeps them out, and
// sets right what a writer left that was killed.
func (s *Store) read(ctx context.Context, bound time.Duration, work func(*reading) error) error {
	return s.reread(ctx, bound, work, func(ctx context.Context) error {
		session := s.session(ctx, driver.AccessModeRead)
		defer session.Close(context.WithoutCancel(ctx))
		_, err := session.ExecuteRead(ctx, func(tx driver.ManagedTransaction) (any, error) {
			return nil, final(ctx, s.ask(&reading{run: runner(tx), name: s.statements.Name}, work))
		}, within(bound))
		return err
	})
}

// readOnce is read for a single statement, without a transaction around it and
// its round trips. It returns the version of what it read, too.
func (s *Store) readOnce(ctx context.Context, statement string, params map[string]any) (rows []any, version int64, err error) {
	work := func(q *reading) (err error) {
		rows, err = q.ask(ctx, statement, params)
		version = q.version
		return err
	}
	err = s.reread(ctx, s.options.ReadTimeout, work, func(ctx context.Context) error {
		return s.ask(&reading{name: s.statements.Name, run: func(_ context.Context, statement string, params map[string]any) ([]*driver.Record, error) {
			records, err := s.commit(ctx, statement, params)
			if !driver.IsRetryable(err) {
				return records, err
			}
			result, err := driver.ExecuteQuery(ctx, s.driver, statement, params, driver.EagerResultTransformer,
				driver.ExecuteQueryWithDatabase(s.options.Database), driver.ExecuteQueryWithReadersRouting(),
				driver.ExecuteQueryWithTransactionConfig(within(s.options.ReadTimeout)))
			if err != nil {
				return nil, err
			}
			return result.Records, nil
		}}, work)
	})
	return rows, version, err
}

// commit runs one statement that reads, which the server commits by itself.
func (s *Store) commit(ctx context.Context, statement string, params map[string]any) ([]*driver.Record, error) {
	return s.commitWithin(ctx, s.options.ReadTimeout, statement, params)
}

func (s *Store) commitWithin(ctx context.Context, bound time.Duration, statement string, params map[string]any) ([]*driver.Record, error) {
	session := s.session(ctx, driver.AccessModeRead)
	defer session.Close(context.WithoutCancel(ctx))
	result, err := session.Run(ctx, statement, params, within(bound))
	if err != nil {
		return nil, err
	}
	return collect(ctx, result)
}

func (s *Store) reread(ctx context.Context, bound time.Duration, work func(*reading) error, try func(context.Context) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	bounded := ctx
	if bound > 0 {
		var cancel context.CancelFunc
		bounded, cancel = context.WithTimeout(ctx, bound)
		defer cancel()
	}
	if s.lost.Load() { // no patience with a server that was away a moment ago
		if err := s.driver.VerifyConnectivity(bounded); err != nil {
			return s.explain(ctx, err)
		}
	}
	for range optimisticReads {
		if err := try(bounded); !errors.Is(err, errTorn) {
			s.lost.Store(unreachable(err))
			if unreachable(err) {
				s.records.forget()
			}
			return s.explain(ctx, err)
		}
	}
	return s.explain(ctx, s.write(bounded, func(tx driver.ManagedTransaction) error {
		if _, err := run(bounded, tx, s.statements.Named["settle"], nil); err != nil {
			return err
		}
		return s.ask(&reading{run: runner(tx), name: s.statements.Name, alone: true}, work)
	}))
}

// ask lets work read, and notes which version that was.
func (s *Store) ask(q *reading, work func(*reading) error) error {
	err := work(q)
	if err == nil && q.asked {
		s.note(q.version)
	}
	return err
}

// write runs work in a transaction that no other writer shares: its first
// statement waits for those before it. The transaction ends with ctx, but a
// commit that has begun is waited for, so that the caller knows.
func (s *Store) write(ctx context.Context, work func(driver.ManagedTransaction) error) error {
	whole, cancel := context.WithCancel(context.WithoutCancel(ctx))
	defer cancel()
	var began atomic.Bool // a transaction; else the driver is looking for a server
	defer context.AfterFunc(ctx, func() {
		if !began.Load() {
			cancel()
		}
	})()
	session := s.session(whole, driver.AccessModeWrite)
	defer session.Close(whole)
	_, err := session.ExecuteWrite(whole, func(tx driver.ManagedTransaction) (any, error) {
		began.Store(true)
		records, err := run(ctx, tx, s.statements.Named["lock"], nil)
		if err == nil {
			err = checkFormat(records)
		}
		if err == nil {
			err = work(tx)
		}
		began.Store(err == nil)
		return nil, final(ctx, err)
	})
	return err
}

func (s *Store) session(ctx context.Context, mode driver.AccessMode) driver.SessionWithContext {
	return s.driver.NewSession(ctx, driver.SessionConfig{
		AccessMode:      mode,
		DatabaseName:    s.options.Database,
		BookmarkManager: s.driver.ExecuteQueryBookmarkManager(),
	})
}

// within bounds the transaction at the server, too.
func within(bound time.Duration) func(*driver.TransactionConfig) {
	if bound == 0 {
		return func(*driver.TransactionConfig) {}
	}
	return driver.WithTxTimeout(bound)
}

// stopped hides from the driver, which would try again, that a deadline has
// passed.
type stopped struct{ error }

// final is the error with which work ends a transaction: that of ctx where it
// has ended, even if nothing else went wrong.
func final(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return stopped{ctx.Err()}
	}
	return err
}

func run(ctx context.Context, tx driver.ManagedTransaction, statement string, params map[string]any) ([]*driver.Record, error) {
	result, err := tx.Run(ctx, statement, params)
	if err != nil {
		return nil, err
	}
	return collect(ctx, result)
}

// collect is all that comes. The driver's own Collect makes room for a thousand
// rows, where a statement that reads has one.
func collect(ctx context.Context, result driver.ResultWithContext) ([]*driver.Record, error) {
	var records []*driver.Record
	for result.Next(ctx) {
		records = append(records, result.Record())
	}
	return records, result.Err()
}

func runner(tx driver.ManagedTransaction) func(context.Context, string, map[string]any) ([]*driver.Record, error) {
	return func(ctx context.Context, statement string, params map[string]any) ([]*driver.Record, error) {
		return run(ctx, tx, statement, params)
	}
}

// execute runs one statement that writes, in a transaction of its own.
func (s *Store) execute(ctx context.Context, statement string, params map[string]any) ([]*driver.Record, error) {
	result, err := driver.ExecuteQuery(ctx, s.driver, statement, params, driver.EagerResultTransformer,
		driver.ExecuteQueryWithDatabase(s.options.Database))
	if err != nil {
		return nil, err
	}
	return result.Records, nil
}
